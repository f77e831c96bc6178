import { tryToWrite } from './db/disk-cause';
import { databaseIn } from './db/open';
import type { Library } from './library';

/** How often the place of the open library is checked, in milliseconds, so that somebody who does not type is told as well. */
const LOOK_MS = 2000;
/** The longest pause between two tries of opening a library to write, in looks. */
const MOST_ROUNDS = 30;

export interface Watching {
  /** The open library; null if none is. */
  readonly library: () => Library | null;
  /** Something about it has changed: it went, came back, or another was opened. */
  readonly tell: () => void;
  /** Another file is at its place, or it may be written to at last: opens that. Rejects, or leaves all as it was, if it cannot. */
  readonly openAnother: () => Promise<void>;
}

/** Looks at the place of the open library by the clock, until it is stopped. */
export function watchLibrary({ library, tell, openAnother }: Watching) {
  let timer: NodeJS.Timeout | null = null;
  let told: string | null = null;
  let isStopped = false;
  let rounds = 1;
  let waiting = 1;

  const look = async (): Promise<void> => {
    const watched = library();
    if (!watched) return;
    const standing = await watched.place.lookAside();
    if (isStopped || library() !== watched) return;
    // Reported before another is opened, since reading a large one takes a while.
    hear(watched.trouble()?.message ?? null);
    if (standing === 'other') await openAnother();
    else if (standing === 'here' && watched.isOnlyRead) await tryAgain(watched);
  };
  /** Opening reads a library through: less and less often while it fails. */
  const tryAgain = async (watched: Library): Promise<void> => {
    waiting -= 1;
    if (waiting > 0) return;
    try {
      tryToWrite(databaseIn(watched.folder));
    } catch {
      return;
    }
    rounds = Math.min(rounds * 2, MOST_ROUNDS);
    waiting = rounds;
    await openAnother();
  };
  const hear = (trouble: string | null): void => {
    if (trouble === told) return;
    told = trouble;
    tell();
  };
  const next = (): void => {
    if (isStopped) return;
    timer = setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .then(next),
      LOOK_MS,
    );
    timer.unref();
  };
  next();

  return {
    /** A call has just failed for this reason. */
    hear,
    stop: (): void => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
