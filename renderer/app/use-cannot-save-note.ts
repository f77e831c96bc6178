import { useEffect } from 'react';
import { tellFailed, tellMended } from '../ui/toasts';

const ABOUT = 'cannot save';

/** Says why nothing can be saved in this library, for as long as that is so. */
export function useCannotSaveNote(why: string | null): void {
  useEffect(() => {
    if (why === null) return;
    tellFailed(why, { about: ABOUT });
    return () => tellMended(ABOUT);
  }, [why]);
}
