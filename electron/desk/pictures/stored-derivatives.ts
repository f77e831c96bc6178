import sharp from 'sharp';
import { z } from 'zod';
import { PhotoAspect } from '@shared/story/photo-crop';
import { DERIVATION, derivePhoto, type Derivative, type DerivePhoto } from './derivatives';
import type { DerivedStore } from './derived-store';
import { iimRecord } from './photo-iim';
import { readKept } from './picture-jobs';
import { xmpPacket } from './photo-xmp';

/** Everything that a photo's files are made from: the picture, the words, the settings, and what encodes them. */
const keyOf = ({ photo, printedCredit, formats, isLead }: DerivePhoto): string =>
  JSON.stringify([
    'derivatives',
    photo.file?.sha256,
    xmpPacket(photo, printedCredit),
    Buffer.from(iimRecord(photo, printedCredit)).toString('base64'),
    formats ?? null,
    [photo.focalPoint, photo.crops, photo.aspect, photo.size, isLead === true],
    DERIVATION,
    sharp.versions,
  ]);

/**
 * `derivePhoto` that makes nothing twice: the result of the same picture, words and settings is kept in the store. Throws UNREADABLE_FILE
 * also if the original's bytes are no longer those of its hash.
 */
export const storedDerive =
  (store: DerivedStore) =>
  async (input: DerivePhoto): Promise<readonly Derivative[]> => {
    const key = keyOf(input);
    const known = await store.get(key);
    const kept = known && unpack(known);
    if (kept) return kept;
    const { file } = input.photo;
    if (!file) return derivePhoto(input);
    const made = await derivePhoto({
      ...input,
      bytes: await readKept({ path: input.path, sha256: file.sha256 }),
    });
    await store.put(key, pack(made));
    return made;
  };

const Contents = z.array(
  z.object({
    mime: z.enum(['image/avif', 'image/webp', 'image/jpeg']),
    width: z.int(),
    height: z.int(),
    size: z.int(),
    share: PhotoAspect.optional(),
  }),
);

/** A line of JSON that says what follows, then the files. */
const pack = (files: readonly Derivative[]): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `${JSON.stringify(files.map(({ bytes, ...about }) => ({ ...about, size: bytes.length })))}\n`,
    ),
    ...files.map(({ bytes }) => bytes),
  ]);

function unpack(bytes: Uint8Array<ArrayBuffer>): readonly Derivative[] | null {
  let at = bytes.indexOf(0x0a) + 1;
  const contents = Contents.safeParse(parsed(bytes.subarray(0, at))).data;
  return (
    contents?.map(({ size, share, ...about }) => ({
      ...about,
      bytes: bytes.slice(at, (at += size)),
      ...(share && { share }),
    })) ?? null
  );
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(line));
  } catch {
    return null;
  }
}
