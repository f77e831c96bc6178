import { useEffect, useEffectEvent } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { tellFailed } from '../ui/toasts';
import { sentence } from '@shared/sentence';

/**
 * Takes the files that the user opened with the app, one after the other, from when the window is `ready` for them:
 * before, the story of last time would be put over the one just brought in.
 */
export function useOpenedFiles(ready: boolean, takeFile: (file: File) => Promise<void>): void {
  const take = useEffectEvent(async () => {
    const { files } = await desk.call('host.takeFiles', {});
    for (const file of files) {
      if (file.state === 'refused') tellFailed(file.why);
      else await takeFile(new File([new Uint8Array(file.bytes)], file.name)).catch(tell);
    }
  });
  useEffect(() => {
    if (!ready) return;
    void take().catch(tell);
    return onAppEvent('file.opened', () => void take().catch(tell));
  }, [ready]);
}

const tell = (failure: unknown): void => tellFailed(sentence(failure));
