import { useEffect, type RefObject } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import type { Leave } from './use-opened-story';

/** Saves when the host is about to end, and says whether anything is left: the host waits for the answer. */
export function useLastSave(leaveRef: RefObject<Leave | null>): void {
  useEffect(
    () =>
      onAppEvent('host.closing', () => {
        const say = (unsaved: boolean) => desk.call('host.unsaved', { unsaved });
        const save = leaveRef.current?.() ?? Promise.resolve();
        void save
          .then(
            () => say(false),
            () => say(true),
          )
          .catch(() => undefined);
      }),
    [leaveRef],
  );
}
