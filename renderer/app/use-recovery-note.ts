import { useEffect } from 'react';
import { tellDone } from '../ui/toasts';

const TOLD = 'copydesk.recovery-told';

/** Says once that Copydesk ended on its own the last time, and what that means for the stories. */
export function useRecoveryNote(leftOpen: boolean): void {
  useEffect(() => {
    // A page that is loaded again is no new start.
    if (!leftOpen || sessionStorage.getItem(TOLD)) return;
    sessionStorage.setItem(TOLD, 'yes');
    tellDone('Copydesk ended unexpectedly. Every story is as it was last shown as saved.');
  }, [leftOpen]);
}
