import { setImmediate } from 'node:timers/promises';
import { AppError } from '@shared/errors';
import type { InParts } from '../in-parts';

/** The progress of long work. */
export interface SalvageProgress {
  readonly step: 'reading' | 'photos' | 'writing' | 'checking' | 'exporting';
  readonly done: number;
  readonly of: number;
}

export interface SalvageWork {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SalvageProgress) => void) | undefined;
}

/** The longest time that the thread is kept from its other work, in milliseconds. */
const AT_A_TIME = 20;

/** Lets long work yield to everything else in its thread, and end when it is cancelled. */
export interface Pace {
  readonly isDue: () => boolean;
  /** Throws CANCELLED. */
  readonly rest: () => Promise<void>;
  readonly tell: (progress: SalvageProgress) => void;
}

export function keepPace({ signal, onProgress }: SalvageWork = {}): Pace {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since > AT_A_TIME,
    rest: async () => {
      await setImmediate();
      if (signal?.aborted)
        throw new AppError('CANCELLED', 'This was cancelled. The damaged library was not changed.');
      since = performance.now();
    },
    tell: (progress) => onProgress?.(progress),
  };
}

/** Does long work in parts at a pace, and reports its progress. Throws CANCELLED and what the work throws; the work has then ended. */
export async function atPace<T>(
  pace: Pace,
  step: SalvageProgress['step'],
  begin: (expect: (items: number) => void) => InParts<T>,
): Promise<T> {
  let of = 0;
  let done = 0;
  const tell = (): void => pace.tell({ step, done: Math.min(done, of), of });
  const work = begin((items) => {
    of = items;
    tell();
  });
  try {
    for (let next = work.next(); ; next = work.next()) {
      if (next.done) return next.value;
      done += next.value;
      if (next.value > 0) tell();
      if (pace.isDue()) await pace.rest();
    }
  } finally {
    // Even unfinished work closes its library.
    work.return(undefined as never);
  }
}
