import { AppError } from '@shared/errors';

/** A bound over all that is taken in at the same time. */
export interface Room {
  /** An account of one upload, which counts for the bound until it is closed. */
  readonly open: () => RoomAccount;
  /** Bytes that are counted now. */
  readonly used: () => number;
}

export interface RoomAccount {
  /** Counts so many bytes more. Throws TOO_LARGE if the bound would be passed; they do not count then. */
  readonly add: (bytes: number) => void;
  readonly close: () => void;
}

export function createRoom(limit: number): Room {
  let used = 0;
  return {
    used: () => used,
    open: () => {
      let own = 0;
      return {
        add: (bytes) => {
          if (used + bytes > limit) {
            throw new AppError(
              'TOO_LARGE',
              `Copydesk takes in ${inMegabytes(limit)} at a time, and other files are still coming in. Try again when they are done.`,
            );
          }
          used += bytes;
          own += bytes;
        },
        close: () => {
          used -= own;
          own = 0;
        },
      };
    },
  };
}

export const inMegabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`;

/**
 * Lets in as much as fits at a time, in the order of asking. `enter` resolves with what gives the place back. What alone is larger
 * than the limit comes in when nothing else is.
 */
export function createTurns(limit: number): { readonly enter: (size: number) => Promise<() => void> } {
  let inside = 0;
  const waiting: { readonly size: number; readonly begin: () => void }[] = [];
  const next = (): void => {
    for (
      let first = waiting[0];
      first && (inside === 0 || inside + first.size <= limit);
      first = waiting[0]
    ) {
      waiting.shift();
      inside += first.size;
      first.begin();
    }
  };
  return {
    enter: (size) =>
      new Promise((resolve) => {
        let isInside = true;
        const leave = (): void => {
          if (!isInside) return;
          isInside = false;
          inside -= size;
          next();
        };
        waiting.push({ size, begin: () => resolve(leave) });
        next();
      }),
  };
}
