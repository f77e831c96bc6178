import type { Newsroom } from '../newsroom';

/** How long one step may keep the desk from answering, in milliseconds, apart from its one write to the disk. */
const STEP = 8;
/** The pause between two steps for the desk's other work, in milliseconds. */
const REST = 40;

/**
 * Seals the rows of a library from an earlier build, once, as far as its opening has not, then adds all seals up: in short steps beside
 * the desk's other work. Each step of the sealing is one transaction that also notes how far it came.
 */
export function firstSealsService({ library }: Pick<Newsroom, 'library'>) {
  let timer: NodeJS.Timeout | null = null;

  const step = (): void => {
    timer = null;
    try {
      const isSealed = !library.seal.isWaiting() || library.transact(() => library.seal.sealSome(STEP));
      if (!isSealed || !library.seal.addSome(STEP)) start();
    } catch {
      // A full disk must not end the desk because of the seals: the next opening tries again.
    }
  };
  const start = (): void => {
    if (timer !== null) return;
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
