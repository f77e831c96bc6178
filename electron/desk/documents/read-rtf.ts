import { AppError } from '@shared/errors';
import { readHtml } from '@shared/intake/documents/read-html';
import { Asides, leftBlocks, withRowsAsCopy } from './asides';
import type { WordDocument } from './read-docx';
import { RtfReader } from './rtf-reader';
import { rtfTokens } from './rtf-tokens';

/** More than any report as HTML. */
const MAX_LETTERS = 10_000_000;

/** Whether a file is RTF, by its first letters. */
export const isRtf = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,10}\{\\rtf/.test(Buffer.from(bytes.subarray(0, 32)).toString('latin1'));

/**
 * A rich text document: its paragraphs, headings, lists, tables, notes and pictures. Inserted words come in and are reported;
 * deleted and hidden words, comments, headers and footers are left out.
 * @throws AppError `UNREADABLE_FILE` when it is nested deeper than any document, `TOO_LARGE` for more than any report
 */
export function readRtf(bytes: Uint8Array): WordDocument {
  const asides = new Asides();
  const reader = new RtfReader(asides);
  const html = reader.read(rtfTokens(Buffer.from(bytes).toString('latin1')));
  if (html.length > MAX_LETTERS) {
    throw new AppError('TOO_LARGE', 'This document holds more than a story can. Bring in the story alone.');
  }
  const { blocks } = readHtml(html, { picturesAreCopy: true });
  const left = (lines: ReadonlySet<string>, reason: 'page header' | 'page footer') =>
    [...lines].flatMap((text) => leftBlocks({ is: 'left', text, reason }));
  return {
    document: {
      blocks: [
        ...left(reader.over, 'page header'),
        ...withRowsAsCopy(asides.into(blocks)),
        ...left(reader.under, 'page footer'),
      ],
    },
    pictures: reader.pictures,
  };
}
