import { AppError } from '@shared/errors';
import { MAX_DOCUMENT_BYTES } from '@shared/api/intake';
import type { Charset, ReadCharset } from '@shared/intake/charset';
import { readPage } from '@shared/intake/pages/read-page';
import type { SourceDocument } from '@shared/intake/documents/source-document';
import { decodeCopy } from './decode-copy';
import { isFlatOpenDocument, readFlatOdt } from './read-odt';
import { isMail, plainDocument, readMail } from './read-mail';
import type { WordDocument } from './read-docx';
import { readMarkdown } from './read-markdown';
import { isRtf, readRtf } from './read-rtf';
import { readZip } from './read-zip';
import { isZip } from './unpack-zip';

/** A file of copy: plain text, or a document whose structure is known. */
export type Copy = ({ readonly text: string } | WordDocument) & {
  /** Null when the file's kind leaves no choice. */
  readonly readIn: ReadCharset | null;
};

/** A page may begin with what XML and editors put before it. */
const IS_PAGE =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*){0,5}(?:<!doctype html|<html[\s>])/i;

/**
 * The copy in a file: plain text in any character set that {@link decodeCopy} knows, a web page, Markdown, or a Word
 * document. The bytes say what it is, and the name does when text alone does not tell. A `chosen` character set is
 * used instead of the one that the bytes suggest.
 * @throws AppError what `decodeCopy`, `readHtml` and `readZip` throw
 */
export async function readCopy(
  name: string,
  bytes: Uint8Array,
  chosen: Charset | null = null,
): Promise<Copy> {
  if (isZip(bytes)) {
    mustBeOneStory(bytes);
    return { ...(await readZip(bytes)), readIn: null };
  }
  if (isRtf(bytes)) {
    mustBeOneStory(bytes);
    return { ...readRtf(bytes), readIn: null };
  }
  if (isMail(bytes) || /\.(?:eml|mht|mhtml)$/i.test(name)) {
    mustBeOneStory(bytes);
    return { ...(await readMail(bytes, readAttached)), readIn: null };
  }
  if (isFlatOpenDocument(bytes)) {
    mustBeOneStory(bytes);
    return { ...readFlatOdt(bytes), readIn: null };
  }
  const { text, readIn } = await decodeCopy(bytes, chosen);
  if (IS_PAGE.test(text) || /\.x?html?$/i.test(name)) {
    return { ...withoutPictures(() => readPage(text)), readIn };
  }
  if (/\.(?:md|markdown)$/i.test(name)) return { ...withoutPictures(() => readMarkdown(text)), readIn };
  return { text, readIn };
}

function mustBeOneStory(bytes: Uint8Array): void {
  if (bytes.length <= MAX_DOCUMENT_BYTES) return;
  throw new AppError(
    'TOO_LARGE',
    `This document is larger than ${MAX_DOCUMENT_BYTES / 1_000_000} MB. Bring in the story alone, and its photos one by one.`,
  );
}

/** Kinds of attachment that are copy; a mail within a mail is named and not read. */
const ATTACHED_COPY = /\.(?:te?xt|docx|f?odt|rtf|md|markdown|x?html?)$/i;

async function readAttached(name: string, bytes: Uint8Array): Promise<WordDocument | null> {
  if (!ATTACHED_COPY.test(name)) return null;
  try {
    const copy = await readCopy(name, bytes);
    return 'document' in copy ? copy : { document: plainDocument(copy.text), pictures: new Map() };
  } catch (failure) {
    // The mail is worth reading without it; the report names it as left out.
    if (failure instanceof AppError) return null;
    throw failure;
  }
}

/** A document whose pictures are separate files. One that is nested too deep is refused. */
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
