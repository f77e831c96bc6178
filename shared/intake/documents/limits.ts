import { AppError } from '../../errors';

/**
 * How much of anything a document may have. A story has a hundredth of it; what has more is a bomb, or a mistake. Counts and not times: the same
 * file is refused on every machine.
 */
export const DOCUMENT_LIMITS = {
  /** Including empty ones, which do not become lines. */
  paragraphs: 20_000,
  /** Tags of one part: elements that begin, end or are empty. */
  tags: 200_000,
  /**
   * Letters of a text, and so of each of its lines. It is about 100,000 words, and most novels have fewer. A
   * story is written in one transaction, and no save beside it may wait long for that (`docs/reliability.md`).
   */
  letters: 600_000,
  /** Files of a zip. */
  entries: 2_000,
  /** Mail that is made of parts: the mail itself, and what is in it of the same form. */
  multiparts: 1_000,
  /** Unpacked bytes for each packed byte of a zip, if there are more than {@link RATIO_COUNTS_FROM}. */
  ratio: 200,
} as const;
export type DocumentLimit = keyof typeof DOCUMENT_LIMITS;

/** Small content costs nothing, however well it was packed. */
export const RATIO_COUNTS_FROM = 20_000_000;

const MORE: Readonly<Record<DocumentLimit, string>> = {
  paragraphs: 'has more than 20,000 paragraphs, more than a story can have',
  tags: 'has more than 200,000 tags, more than a story can have',
  letters: 'has more than 600,000 letters, more than a story can have',
  entries: 'has more than 2,000 files in it, more than a story can have',
  multiparts: 'is mail with more than 1,000 others in it, more than anybody forwards',
  ratio: 'becomes 200 times larger when it is unpacked, which no document does',
};

/** `details` are `{ limit, most }`. */
export const beyond = (limit: DocumentLimit): AppError =>
  new AppError('TOO_LARGE', `This document ${MORE[limit]}. Bring in the story alone, or paste its text.`, {
    details: { limit, most: DOCUMENT_LIMITS[limit] },
  });

/** `<p>`, `<w:p/>`, `<text:p text:style-name=…>`. */
const PARAGRAPH = /^(?:[\w-]{1,20}:)?p[\s/>]/iu;

/**
 * Counts tags and paragraphs of markup before anything builds a tree of them.
 * @throws AppError `TOO_LARGE` over {@link DOCUMENT_LIMITS}
 */
export function mustBeCountable(markup: string): void {
  let [tags, paragraphs] = [0, 0];
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > DOCUMENT_LIMITS.tags) throw beyond('tags');
    if (!PARAGRAPH.test(markup.slice(at + 1, at + 24))) continue;
    paragraphs += 1;
    if (paragraphs > DOCUMENT_LIMITS.paragraphs) throw beyond('paragraphs');
  }
}

/** Pictures of a flat file are text of this element. */
const BINARY = /^(?:[\w-]{1,20}:)?binary-data[\s>]/u;

/**
 * Refuses XML with a paragraph longer than a text may be, before it is parsed: as a tree, the same text takes fifty times the memory.
 * @throws AppError `TOO_LARGE`
 */
export function mustHaveReadableLines(xml: string): void {
  let letters = 0;
  let closes = -1;
  for (let at = xml.indexOf('<'); at >= 0;) {
    const next = xml.indexOf('<', at + 1);
    const tag = xml.slice(at + 1, at + 24);
    if (closes < at) closes = xml.indexOf('>', at);
    if (closes < 0) return;
    if (PARAGRAPH.test(tag)) letters = 0;
    if (!BINARY.test(tag)) letters += Math.max(0, (next < 0 ? xml.length : next) - closes - 1);
    if (letters > DOCUMENT_LIMITS.letters) throw beyond('letters');
    at = next;
  }
}
