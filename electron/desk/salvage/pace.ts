import { setImmediate } from 'node:timers/promises';
import { AppError } from '@shared/api/errors';

/** How far long work has come. */
export interface SalvageProgress {
  readonly step: 'reading' | 'photos' | 'writing' | 'checking';
  readonly done: number;
  readonly of: number;
}

export interface SalvageWork {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SalvageProgress) => void) | undefined;
}

/** The longest time that the thread is kept from its other work, in milliseconds. */
const AT_A_TIME = 20;

/** Lets long work give way to everything else of its thread, and end when nobody wants it any more. */
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
