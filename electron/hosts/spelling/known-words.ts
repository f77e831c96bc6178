import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';

/** Autosave changes stories by the second; a new name may be marked for a moment. */
const PAUSE_MS = 5_000;

/**
 * Tells `teach` the words that the library and its house know: once at the start, and soon after they may have changed.
 * A library that cannot be read teaches none.
 */
export async function watchKnownWords(
  desk: Desk,
  teach: (words: readonly string[]) => void,
  pause = PAUSE_MS,
): Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  const refresh = async (): Promise<void> => {
    const answer = await callDesk(desk, 'spelling.knownWords', {}).catch(() => null);
    if (answer !== null) teach(answer.words);
  };
  desk.onEvent(({ kind }) => {
    if (kind !== 'stories.changed' && kind !== 'photos.changed' && kind !== 'library.changed') return;
    timer ??= setTimeout(() => {
      timer = null;
      void refresh();
    }, pause).unref();
  });
  await refresh();
}
