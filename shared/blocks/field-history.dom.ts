import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';

/** A pause this long between two keystrokes makes them two steps of undo, as in the body. */
const PAUSE_MS = 1000;

/**
 * Tags the updates of a field inside a block so that undo takes back a stretch of typing, not a letter.
 * One per field; call it for each change.
 */
export function fieldHistory(now: () => number = Date.now): () => string {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const merge = now() - last < PAUSE_MS;
    last = now();
    return merge ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
  };
}
