import { AppError } from '@shared/errors';
import { readDocx, type WordDocument } from './read-docx';
import { isOpenDocument, readOdt } from './read-odt';
import { type Parts, unpackZip } from './unpack-zip';

/**
 * A document that is a zip of parts: Word’s or an OpenDocument text.
 * @throws AppError `UNSUPPORTED_FORMAT` for another kind of zip, `TOO_LARGE` for more than any report, `UNREADABLE_FILE`
 * when it is damaged
 */
export async function readZip(bytes: Uint8Array): Promise<WordDocument> {
  try {
    const parts = unpackZip(bytes);
    return await readParts(parts);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'UNREADABLE_FILE',
      'This document is damaged. Open it where it was written, save it again, or paste its text here.',
      { cause },
    );
  }
}

async function readParts(parts: Parts): Promise<WordDocument> {
  if (isOpenDocument(parts)) return readOdt(parts);
  const what = foreignZip(parts);
  if (what) throw new AppError('UNSUPPORTED_FORMAT', what);
  return readDocx(parts);
}

const FOREIGN: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\//, 'a spreadsheet'],
  [/^ppt\//, 'a presentation'],
];

/** A sentence that names the kind of a zip without copy; null if it may be a text document. */
function foreignZip(parts: Parts): string | null {
  if ([...parts.keys()].some((name) => name.startsWith('word/'))) return null;
  const found = FOREIGN.find(([part]) => [...parts.keys()].some((name) => part.test(name)));
  return found ? `This file is ${found[1]}, not a text. Open it, copy the text and paste it here.` : null;
}
