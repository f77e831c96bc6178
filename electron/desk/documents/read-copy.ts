import { AppError } from '@shared/api/errors';
import { MAX_DOCUMENT_BYTES } from '@shared/api/intake';
import { decodeCopy } from '@shared/intake/decode';
import { readHtml } from '@shared/intake/documents/read-html';
import type { SourceDocument } from '@shared/intake/documents/source-document';
import { isZip, readDocx, type WordDocument } from './read-docx';
import { readMarkdown } from './read-markdown';

/** A file of copy: plain text, or a document whose structure is known. */
export type Copy = { readonly text: string } | WordDocument;

/** A page may begin with what XML and editors put before it. */
const IS_PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*){0,5}(?:<!doctype html|<html[\s>])/i;

/**
 * The copy in a file: plain text in any encoding that {@link decodeCopy} knows, a web page, Markdown, or a Word document.
 * What it is its bytes say, and its name where text alone does not tell.
 * @throws AppError what `decodeCopy`, `readHtml` and `readDocx` throw
 */
export async function readCopy(name: string, bytes: Uint8Array): Promise<Copy> {
  if (isZip(bytes)) {
    if (bytes.length > MAX_DOCUMENT_BYTES) {
      throw new AppError(
        'TOO_LARGE',
        `This document is larger than ${MAX_DOCUMENT_BYTES / 1_000_000} MB. Bring in the story alone, and its photos one by one.`,
      );
    }
    return readDocx(bytes);
  }
  const text = decodeCopy(bytes);
  if (IS_PAGE.test(text) || /\.x?html?$/i.test(name))
    return withoutPictures(() => readHtml(text, { picturesAreCopy: false }));
  if (/\.(?:md|markdown)$/i.test(name)) return withoutPictures(() => readMarkdown(text));
  return { text };
}

/** A document whose pictures are files of their own. What is nested past reading is refused. */
function withoutPictures(read: () => SourceDocument): WordDocument {
  try {
    return { document: read(), pictures: new Map() };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError(
      'UNREADABLE_FILE',
      'This file is nested deeper than any page. Paste its text instead.',
      {
        cause,
      },
    );
  }
}
