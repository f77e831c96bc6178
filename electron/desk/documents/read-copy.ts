import { marked } from 'marked';
import { AppError } from '@shared/api/errors';
import { MAX_DOCUMENT_BYTES } from '@shared/api/intake';
import { decodeCopy } from '@shared/intake/decode';
import { readHtml } from '@shared/intake/documents/read-html';
import { isZip, readDocx, type WordDocument } from './read-docx';

/** A file of copy: plain text, or a document whose structure is known. */
export type Copy = { readonly text: string } | WordDocument;

const IS_PAGE = /^\s*(?:<!doctype html|<html[\s>])/i;

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
  const none: WordDocument['pictures'] = new Map();
  if (IS_PAGE.test(text) || /\.x?html?$/i.test(name))
    return { document: readHtml(text, { picturesAreCopy: false }), pictures: none };
  if (/\.(?:md|markdown)$/i.test(name)) {
    const markup = marked.parse(text, { gfm: true, async: false });
    return { document: readHtml(markup, { picturesAreCopy: true }), pictures: none };
  }
  return { text };
}
