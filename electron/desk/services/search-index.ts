import type { StoryId } from '@shared/story/ids';
import type { Library } from '../library';
import { findReadable, isIndexed, noteIndexed, waitingBefore } from '../records/story-search';
import { workOutStory } from '../work-out';
import type { Newsroom } from '../newsroom';

/** How long one step may keep the desk from answering, in milliseconds, apart from its one write to the disk. */
const STEP = 8;
/** The pause between two steps for the desk's other work, in milliseconds. */
const REST = 40;

/**
 * Brings the search text of a library from an earlier build, and what its lists show, to the rule of this one, once. Opening does not wait for it: it
 * runs in short steps beside the desk's other work, newest stories first, and each step is one transaction that also notes
 * its progress, so that a library that is closed or cut off continues from there. What is saved meanwhile is indexed by the
 * new rule anyway, and is above the rows that wait.
 */
export function searchIndexService({ library, emit }: Newsroom) {
  let timer: NodeJS.Timeout | null = null;

  const step = (): void => {
    timer = null;
    try {
      if (indexSome(library, STEP)) emit({ kind: 'library.changed' });
      else start();
    } catch {
      // A full disk must not end the desk because of the search: the next opening tries again.
    }
  };
  const start = (): void => {
    if (timer !== null || isIndexed(library)) return;
    timer = setTimeout(step, REST);
    timer.unref();
  };

  return {
    start,
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

/** Reads all waiting stories at once, for a command that runs alone. */
export function indexAll(library: Library): void {
  while (!isIndexed(library)) indexSome(library, Infinity);
}

/** Reads stories for this many milliseconds, at least one; returns whether all are done. */
function indexSome(library: Library, milliseconds: number): boolean {
  const until = performance.now() + milliseconds;
  return library.transact(() => {
    let before = waitingBefore(library);
    do {
      const next = library.stories.newestBefore(before);
      if (next) indexOne(library, next.id);
      before = next?.touched ?? 0;
    } while (before > 0 && performance.now() < until);
    noteIndexed(library, before);
    return before === 0;
  });
}

/** A story that cannot be read keeps what it has. */
function indexOne(library: Library, id: StoryId): void {
  const row = library.stories.find(id);
  const story = row && findReadable(row);
  if (story) workOutStory(library, row, story);
}
