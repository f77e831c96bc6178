import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readingAtCrash, showingAtCrash } from '@shared/api/desk-crash';
import type { Sha256 } from '@shared/story/ids';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { readAgain } from '../api/read-again';
import { tellFailed } from '../ui/toasts';
import { strings } from './strings';

const ABOUT = 'desk.ended';
const STARTS_AGAIN = strings.crashed;
const KEPT_DOWN = strings.crashedForGood;

/** Asks the desk that is started again. Those that it does not know are left out. */
async function namesOf(photos: readonly Sha256[]): Promise<readonly string[]> {
  const found = photos.map((sha256) => desk.call('photos.get', { sha256 }).catch(() => null));
  return (await Promise.all(found)).flatMap((answer) => answer?.photo.name ?? []);
}

/** Says that the desk crashed, and asks it something, which starts it again; then what is not saved is saved. */
export function useDeskCrash(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onAppEvent('desk.ended', ({ startsAgain, files, photos }) => {
        const tell = (...words: readonly string[]) =>
          tellFailed(words.filter((each) => each !== '').join(' '), { about: ABOUT });
        if (!startsAgain) return tell(KEPT_DOWN, readingAtCrash(files));
        tell(STARTS_AGAIN, readingAtCrash(files));
        void readAgain(queries, ['app']);
        if (photos.length === 0) return;
        void namesOf(photos).then((names) => {
          const suspects = showingAtCrash(names);
          if (suspects !== '') tell(STARTS_AGAIN, readingAtCrash(files), suspects);
        });
      }),
    [queries],
  );
}
