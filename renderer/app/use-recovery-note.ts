import { useEffect } from 'react';
import { tellDone } from '../ui/toasts';
import { strings } from './strings';

const TOLD = 'copydesk.recovery-told';

/** Says once that Copydesk ended on its own the last time, and what that means for the stories. */
export function useRecoveryNote(leftOpen: boolean): void {
  useEffect(() => {
    // A page that is loaded again is not a new start.
    if (!leftOpen || sessionStorage.getItem(TOLD)) return;
    sessionStorage.setItem(TOLD, 'yes');
    tellDone(strings.copydeskEndedUnexpectedlyEvery);
  }, [leftOpen]);
}
