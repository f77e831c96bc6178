import { useEffect, useEffectEvent } from 'react';
import { tellFailed, tellMended } from '../ui/toasts';
import { strings } from './strings';

const ABOUT = 'cannot save';

/**
 * Says why nothing can be saved in this library, for as long as that is so.
 *
 * @param onWaysOn shows what can be done besides waiting; null if there is nothing else
 */
export function useCannotSaveNote(why: string | null, onWaysOn: (() => void) | null): void {
  const hasWaysOn = onWaysOn !== null;
  const show = useEffectEvent(() => onWaysOn?.());
  useEffect(() => {
    if (why === null) return;
    const action = { label: strings.whatYouCanDo, run: () => show() };
    tellFailed(why, { about: ABOUT, ...(hasWaysOn && { action }) });
    return () => tellMended(ABOUT);
  }, [why, hasWaysOn]);
}
