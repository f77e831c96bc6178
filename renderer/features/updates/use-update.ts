import type { UpdateState, UpdateWish } from '@shared/api/updates';
import { sentence } from '@shared/sentence';
import { useEffect, useState } from 'react';
import { desk } from '../../api/client';
import { onAppEvent } from '../../api/events';
import { tellFailed } from '../../ui/toasts';

interface Update {
  readonly update: UpdateState;
  readonly wish: (wish: UpdateWish) => void;
}

/** Where the update of the app is, as the host says it, and a way to ask for the next step. */
export function useUpdate(): Update {
  const [update, setUpdate] = useState<UpdateState>({ state: 'none' });
  useEffect(() => {
    let isTold = false;
    const stop = onAppEvent('update.changed', (event) => {
      isTold = true;
      setUpdate(event.update);
    });
    // What was said before this page listened. A host that does not answer has other messages.
    desk.call('host.update', {}).then(
      (first) => !isTold && setUpdate(first),
      () => undefined,
    );
    return stop;
  }, []);
  const wish = (wanted: UpdateWish): void => {
    desk.call('host.doUpdate', wanted).catch((failure: unknown) => tellFailed(sentence(failure)));
  };
  return { update, wish };
}
