import type { Sha256 } from '../story/ids';

/** Why the photo desk bars a picture. The desk, which has a clock, says whether a licence is over. */
export type PhotoBar =
  | { readonly why: 'do not use'; readonly reason: string }
  /** `until` is the licence's last day, `2026-11-30`. */
  | { readonly why: 'expired licence'; readonly until: string }
  /** No reason to stop: `photo-letters` advises on it. */
  | { readonly why: 'letters in doubt' };

/** Why the photo desk bars pictures, by file. */
export type PhotoBars = ReadonlyMap<Sha256, readonly PhotoBar[]>;
