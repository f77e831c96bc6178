import { z } from 'zod';

/** How much of a file goes from a page to its host at a time: as much as one message takes on either side. */
export const PIECE_BYTES = 4_000_000;

/** Names a file that the host holds for one page. A call has it in place of the bytes, which the desk reads by itself. */
export const HeldFile = z.strictObject({ heldFile: z.uuid() });
export type HeldFile = z.infer<typeof HeldFile>;

/** The channels whose `bytes` are a file's. A test fails for a channel that is missing. */
export const FILE_CHANNELS = ['photos.add', 'photos.replace', 'intake.file', 'handover.take'] as const;
export type FileChannel = (typeof FILE_CHANNELS)[number];

/** The file that a call names in place of bytes; null if it names none. */
export function heldFileIn(channel: string, input: unknown): HeldFile | null {
  if (!(FILE_CHANNELS as readonly string[]).includes(channel)) return null;
  const bytes: unknown = (input as { readonly bytes?: unknown } | null | undefined)?.bytes;
  return HeldFile.safeParse(bytes).data ?? null;
}
