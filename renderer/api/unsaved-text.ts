import { z } from 'zod';

const Place = {
  /** Names the window and the story. */
  key: z.string(),
  /** The folder of the library. */
  library: z.string(),
  /** The start of the desk that the window was opened by. */
  start: z.string(),
  window: z.string(),
  at: z.iso.datetime(),
  /** Grows with every writing at this address, whatever the clock says. Texts of an earlier build have none and are older. */
  order: z.int().min(0).optional(),
};

/** A text that the desk has not acknowledged. */
export const UnsavedText = z.object({
  ...Place,
  headline: z.string(),
  /** A `Story` as the page had it, kept as JSON. The code that offers it parses it, because a later build may use another form. */
  story: z.unknown(),
});
export type UnsavedText = z.infer<typeof UnsavedText>;

/** The same, encrypted: only if it belongs and when it was written is in clear. */
export const SealedText = z.object({
  ...Place,
  /** The key that opens it. */
  keyId: z.string(),
  /** 96 bits, random for each writing. */
  iv: z.instanceof(Uint8Array),
  /** `{ headline, story }` as JSON, by AES-GCM. */
  sealed: z.instanceof(Uint8Array),
});
export type SealedText = z.infer<typeof SealedText>;

/** As the browser keeps it. */
export const KeptText = z.union([SealedText, UnsavedText]);
export type KeptText = z.infer<typeof KeptText>;

export const isSealed = (text: KeptText): text is SealedText => 'sealed' in text;

/** Newest first. */
export const byWriting = (a: KeptText, b: KeptText): number =>
  (b.order ?? -1) - (a.order ?? -1) || b.at.localeCompare(a.at);
