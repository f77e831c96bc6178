import { randomBytes } from 'node:crypto';

/** Codes that let one browser in, once. If another user of the machine finds one later, it is worthless. */
export interface OneTimeCodes {
  /** `spent` settles when the code was used or has run out. */
  /** `goodFor` null: until it is used. */
  readonly make: (goodFor?: number | null) => {
    readonly code: string;
    readonly spent: Promise<'used' | 'run out'>;
  };
  /** Whether the code was still valid; it no longer is. */
  readonly spend: (code: string) => boolean;
  readonly close: () => void;
}

/** Long enough for a slow browser's first start. */
const GOOD_MS = 120_000;

export function oneTimeCodes(usually: number = GOOD_MS): OneTimeCodes {
  const good = new Map<string, (how: 'used' | 'run out') => void>();
  const end = (code: string, how: 'used' | 'run out'): boolean => {
    const settle = good.get(code);
    good.delete(code);
    settle?.(how);
    return settle !== undefined;
  };
  return {
    make: (goodFor = usually) => {
      const code = randomBytes(24).toString('base64url');
      const spent = new Promise<'used' | 'run out'>((resolve) => {
        const timer = goodFor === null ? undefined : setTimeout(() => end(code, 'run out'), goodFor).unref();
        good.set(code, (how) => {
          clearTimeout(timer);
          resolve(how);
        });
      });
      return { code, spent };
    },
    // A lookup in a map of a code of 192 bits: its timing tells nothing that could be used before it is spent.
    spend: (code) => end(code, 'used'),
    close: () => [...good.keys()].forEach((code) => end(code, 'run out')),
  };
}
