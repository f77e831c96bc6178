import { AppError } from '@shared/api/errors';
import { readHtml } from '@shared/intake/documents/read-html';
import { plainBlock, type SourceDocument } from '@shared/intake/documents/source-document';
import { unpackDocx } from './unpack-docx';

/** Pictures beyond that number leave their slots to wait for a file. */
const MAX_PICTURES = 100;

/** What Word calls a style, and what it is on a page. Underlined and struck words stay so. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
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
 * part of it; inserted words are. A picture whose file is not in it has a place all the same, at the end.
 * @throws AppError `UNSUPPORTED_FORMAT` for another kind of zip, `TOO_LARGE` for more than any report, `UNREADABLE_FILE`
 * where it is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<WordDocument> {
  try {
    const { convertToHtml, images } = await import('mammoth');
    const pictures = new Map<string, Uint8Array>();
    const keepPicture = images.imgElement(async (image) => {
      const src = `picture:${pictures.size + 1}`;
      if (pictures.size < MAX_PICTURES) pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
      return { src };
    });
    const { value, messages } = await convertToHtml(
      { buffer: Buffer.from(unpackDocx(bytes)) },
      { styleMap: STYLES, convertImage: keepPicture, externalFileAccess: false },
    );
    const { blocks } = readHtml(value, { picturesAreCopy: true });
    const lost = messages
      .filter(isAboutPicture)
      .map(() => plainBlock('Picture', { is: 'picture', alt: '', src: '' }));
    return { document: { blocks: [...blocks, ...lost] }, pictures };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'UNREADABLE_FILE',
      'This Word document is damaged. Open it in Word, save it anew, or paste its text here.',
      { cause },
    );
  }
}

/** mammoth's word for a picture that is linked, or whose part is missing. */
const isAboutPicture = ({ type, message }: { type: string; message: string }): boolean =>
  type === 'error' || /image|picture|external file/i.test(message);
