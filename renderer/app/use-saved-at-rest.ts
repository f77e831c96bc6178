import { useEffect, useState } from 'react';
import { whenQuiet } from '../ui/use-once-quiet';
import type { DraftStore } from './draft-store';

/** Whoever pauses this long may look at what is beside the text (milliseconds). */
const PAUSE_MS = 600;

/**
 * When the story was last saved, as far as it is worth looking at the saved text: while somebody types on, each save is
 * followed by another, and asking for the checks of each would cost more than the typing.
 */
export function useSavedAtRest(draft: DraftStore): string | null {
  const [atRest, setAtRest] = useState(() => savedAtOf(draft));
  useEffect(() => {
    let stopWaiting = (): void => undefined;
    const look = (): void => {
      stopWaiting();
      const at = savedAtOf(draft);
      if (at !== null) stopWaiting = whenQuiet(PAUSE_MS, () => setAtRest(at));
    };
    const stop = draft.subscribe(look);
    return () => {
      stopWaiting();
      stop();
    };
  }, [draft]);
  return atRest;
}

const savedAtOf = (draft: DraftStore): string | null => {
  const { save } = draft.now();
  return save.state === 'saved' ? save.at : null;
};
