import type { OpenedFile } from '@shared/api/host';
import { useEffect, useEffectEvent } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { tellFailed } from '../ui/toasts';
import { sentence } from '@shared/sentence';
import type { FileToBringIn } from './use-library-actions';

/**
 * Takes the files that the user opened with the app, one after the other, from when the window is `ready` for them:
 * before, the story of last time would be put over the one just brought in.
 */
export function useOpenedFiles(ready: boolean, takeFile: (file: FileToBringIn) => Promise<unknown>): void {
  const take = useEffectEvent(async () => {
    const { files } = await desk.call('host.takeFiles', {});
    for (const file of files) {
      if (file.state === 'refused') tellFailed(file.why);
      else await takeFile(asGiven(file)).catch(tell);
    }
  });
  useEffect(() => {
    if (!ready) return;
    void take().catch(tell);
    return onAppEvent('file.opened', () => void take().catch(tell));
  }, [ready]);
}

const asGiven = (file: Exclude<OpenedFile, { state: 'refused' }>): FileToBringIn =>
  file.state === 'held'
    ? { name: file.name, type: '', held: file.file }
    : new File([new Uint8Array(file.bytes)], file.name);

const tell = (failure: unknown): void => tellFailed(sentence(failure));
