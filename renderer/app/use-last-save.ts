import { useEffect, type RefObject } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import type { Leave } from './use-opened-story';

/**
 * Saves the story, and what is `also` typed elsewhere, when the host is about to end, and says whether anything is left: the
 * host waits for the answer.
 */
export function useLastSave(leaveRef: RefObject<Leave | null>, also: () => Promise<void>): void {
  useEffect(
    () =>
      onAppEvent('host.closing', () => {
        const say = (unsaved: boolean) => desk.call('host.unsaved', { unsaved });
        const save = Promise.all([leaveRef.current?.(), also()]);
        void save
          .then(
            () => say(false),
            () => say(true),
          )
          .catch(() => undefined);
      }),
    [leaveRef, also],
  );
}
