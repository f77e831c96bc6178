import { zipSync } from 'fflate';
import { readHtml } from '@shared/intake/documents/read-html';
import { plainBlock, type SourceDocument, textOf } from '@shared/intake/documents/source-document';
import { missingWords } from '@shared/intake/markup/visible-words';
import { leftBlocks, withRowsAsCopy } from './asides';
import { prepareDocx } from './prepare-docx';
import type { Parts } from './unpack-zip';

/** Pictures beyond this number leave empty slots. */
const MAX_PICTURES = 100;

/** What Word calls a style, and what it is on a page. Underlined and struck words stay so. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
];

export interface WordDocument {
  readonly document: SourceDocument;
  /** The pictures in it, by the address that the document's picture roles name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * A Word document's paragraphs and pictures. Inserted words of tracked changes come in and are reported; deleted and hidden
 * words, comments, headers and footers are left out. A picture whose file is missing still has a place,
 * at the end.
 * @param parts the files of its zip, which are changed
 * @throws AppError `UNSUPPORTED_FORMAT` for another kind of zip; Error if it is damaged
 */
export async function readDocx(parts: Parts): Promise<WordDocument> {
  const { asides, over, under, words } = prepareDocx(parts);
  const { convertToHtml, images } = await import('mammoth');
  const pictures = new Map<string, Uint8Array>();
  const keepPicture = images.imgElement(async (image) => {
    const src = `picture:${pictures.size + 1}`;
    if (pictures.size < MAX_PICTURES) pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
    return { src };
  });
  // Packed without compression, so that mammoth meets only what was counted.
  const zip = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value, messages } = await convertToHtml(
    { buffer: Buffer.from(zip) },
    { styleMap: STYLES, convertImage: keepPicture, externalFileAccess: false },
  );
  const { blocks } = readHtml(asides.withFormulas(value), { picturesAreCopy: true });
  const came = asides.without(blocks.map(textOf).join('\n'));
  const missing = missingWords(words, came).join(' ');
  const lost = messages
    .filter(isAboutPicture)
    .map(() => plainBlock('Picture', { is: 'picture', alt: '', src: '' }));
  return {
    document: {
      blocks: [
        ...over,
        ...withRowsAsCopy(asides.into(blocks)),
        ...lost,
        ...leftBlocks({ is: 'left', text: missing, reason: 'unplaced text' }),
        ...under,
      ],
    },
    pictures,
  };
}

/** mammoth's message for a picture that is linked, or whose part is missing. */
const isAboutPicture = ({ type, message }: { type: string; message: string }): boolean =>
  type === 'error' || /image|picture|external file/i.test(message);
