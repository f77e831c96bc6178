import { Unzip, UnzipInflate } from 'fflate';
import { AppError } from '@shared/errors';
import { beyond, DOCUMENT_LIMITS, RATIO_COUNTS_FROM } from '@shared/intake/documents/limits';

/** More than any report. A hostile file may claim less than it holds, so the output is counted. */
const LIMITS = { xmlBytes: 10_000_000, totalBytes: 150_000_000 } as const;
/** Small enough that no step unpacks much more than the limits before it is counted. */
const STEP = 16_384;

/** The files in a zip, by name. */
export type Parts = Map<string, Uint8Array>;

/** The letters that every zip, and so every .docx and .odt, begins with. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * The files in a zip.
 * @throws AppError `TOO_LARGE` over {@link LIMITS} or {@link DOCUMENT_LIMITS}; whatever the zip's own reader throws if it is damaged
 */
export function unpackZip(bytes: Uint8Array): Parts {
  if (!isWhole(bytes)) throw new Error('The zip’s list of contents is missing.');
  const parts = new Map<string, Uint8Array[]>();
  let [xml, total] = [0, 0];
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    if (parts.size > DOCUMENT_LIMITS.entries) throw beyond('entries');
    file.ondata = (failure, chunk) => {
      if (failure) throw failure;
      total += chunk.length;
      if (/\.(?:xml|rels)$/i.test(file.name)) xml += chunk.length;
      if (xml > LIMITS.xmlBytes || total > LIMITS.totalBytes) throw tooLarge();
      if (total > RATIO_COUNTS_FROM && total > bytes.length * DOCUMENT_LIMITS.ratio) throw beyond('ratio');
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP)
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return new Map([...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]));
}

/** A zip ends with a record that is found by its letters, and a comment of 65,535 bytes at most. (APPNOTE.TXT 4.3.16) */
const isWhole = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-65_557).includes('PK\u0005\u0006');

const tooLarge = (): AppError =>
  new AppError('TOO_LARGE', 'This document holds more than a story can. Bring in the story alone.');
