import type { Database } from 'better-sqlite3';
import { sumOf, weightOf, type Seal } from './seal-hash';

/** How many seals are added up before the clock is checked again. */
const PART = 200;

/** What all seals add up to. */
interface Sum {
  readonly count: number;
  readonly sum: bigint;
}

type KeyedSeal = Seal & { readonly tbl: string; readonly row: string };

/**
 * Adds all seals up and compares them with the sum that the library keeps, once after each opening: nobody else can change the file while
 * it is open. Then a row that was put back to an earlier state together with its seal is noticed, too, though not which one it is.
 */
export function sealSum(db: Database, kept: () => Sum & { readonly isMarked: boolean }) {
  const every = db.prepare('SELECT tbl, row, sha256, fields FROM seal');
  const after = db.prepare(
    `SELECT tbl, row, sha256, fields FROM seal WHERE (tbl, row) > (?, ?) ORDER BY tbl, row LIMIT ${PART}`,
  );
  /** The sum as far as a place in the order of the seals. */
  let adding: (Sum & { readonly tbl: string; readonly row: string }) | null = null;
  let addsUp: boolean | null = null;

  const addUp = (): Sum => {
    let [count, sum] = [0, 0n];
    for (const { tbl, row, ...seal } of every.iterate() as IterableIterator<KeyedSeal>) {
      count += 1;
      sum = sumOf(sum, weightOf(tbl, row, seal));
    }
    return { count, sum };
  };

  const isRight = (added: Sum = addUp()): boolean => {
    const { count, sum, isMarked } = kept();
    return isMarked && added.count === count && added.sum === sum;
  };

  return {
    addUp,
    isRight,
    /** Whether the seals add up; null if they were not added up since the opening. */
    addsUp: (): boolean | null => addsUp,
    /** Adds the next seals up, for about so many milliseconds. Returns whether all of them are. */
    addSome: (milliseconds: number): boolean => {
      const until = performance.now() + milliseconds;
      while (addsUp === null) {
        const part = after.all(adding?.tbl ?? '', adding?.row ?? '') as KeyedSeal[];
        for (const { tbl, row, ...seal } of part) {
          const { count, sum } = adding ?? { count: 0, sum: 0n };
          adding = { tbl, row, count: count + 1, sum: sumOf(sum, weightOf(tbl, row, seal)) };
        }
        if (part.length < PART) {
          // A transaction that was undone may have changed this sum, so one that seems wrong is made again.
          addsUp = isRight(adding ?? { count: 0, sum: 0n }) || isRight();
          adding = null;
        } else if (performance.now() >= until) return false;
      }
      return true;
    },
    /** Call with each seal that changes, so that the part which is added up already stays right. */
    note: (tbl: string, row: string, before: Seal | null, now: Seal | null): void => {
      if (!adding || tbl > adding.tbl || (tbl === adding.tbl && row > adding.row)) return;
      let { count, sum } = adding;
      if (before) sum = sumOf(sum, -weightOf(tbl, row, before));
      if (now) sum = sumOf(sum, weightOf(tbl, row, now));
      count += (now ? 1 : 0) - (before ? 1 : 0);
      adding = { ...adding, count, sum };
    },
    /** Call after seals or the kept sum were changed in another way: all are added up again. */
    again: (): void => {
      adding = null;
      addsUp = null;
    },
  };
}
