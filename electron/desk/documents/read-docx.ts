import { unzipSync } from 'fflate';
import { AppError } from '@shared/api/errors';
import { readHtml } from '@shared/intake/documents/read-html';
import type { SourceDocument } from '@shared/intake/documents/source-document';

/** More than any report; a hostile file says far more of itself. */
const LIMITS = { entries: 2_000, xmlBytes: 20_000_000, totalBytes: 300_000_000, pictures: 100 } as const;

/** What Word calls a style, and what it is on a page. Underlined and struck words stay so. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
];

export interface WordDocument {
  readonly document: SourceDocument;
  /** The pictures in it, by the address that the document's picture roles name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The letters that every zip, and so every .docx, begins with. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * A Word document's paragraphs and pictures. Comments, headers, footers and deleted words of tracked changes are no
 * part of it; inserted words are.
 * @throws AppError `UNSUPPORTED_FORMAT` for another kind of zip, `TOO_LARGE` over {@link LIMITS}, `UNREADABLE_FILE`
 * where it is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<WordDocument> {
  refuseHostile(bytes);
  const { convertToHtml, images } = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  const keepPicture = images.imgElement(async (image) => {
    const src = `picture:${pictures.size + 1}`;
    if (pictures.size < LIMITS.pictures) pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
    return { src };
  });
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: keepPicture, externalFileAccess: false },
    );
    return { document: readHtml(value, { picturesAreCopy: true }), pictures };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(cause);
  }
}

/** Reads the list of contents alone: nothing is unpacked before its size is known. */
function refuseHostile(bytes: Uint8Array): void {
  let [entries, xml, total, isWord] = [0, 0, 0, false];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        total += originalSize;
        if (/\.(?:xml|rels)$/.test(name)) xml += originalSize;
        if (name === 'word/document.xml') isWord = true;
        return false;
      },
    });
  } catch (cause) {
    throw damaged(cause);
  }
  if (!isWord) {
    throw new AppError(
      'UNSUPPORTED_FORMAT',
      'This file is a zip, not a Word document. Unpack it and bring in the copy from it.',
    );
  }
  if (entries > LIMITS.entries || xml > LIMITS.xmlBytes || total > LIMITS.totalBytes) {
    throw new AppError('TOO_LARGE', 'This document holds more than a story can. Bring in the story alone.');
  }
}

const damaged = (cause: unknown): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    'This Word document is damaged. Open it in Word, save it anew, or paste its text here.',
    { cause },
  );
