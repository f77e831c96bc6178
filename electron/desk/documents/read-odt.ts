import { posix } from 'node:path';
import type { Document, Element } from '@xmldom/xmldom';
import { AppError } from '@shared/errors';
import { readHtml } from '@shared/intake/documents/read-html';
import type { SourceBlock } from '@shared/intake/documents/source-document';
import { type Aside, Asides, leftBlocks, withRowsAsCopy } from './asides';
import { OdtBody } from './odt-body';
import { OdtStyles } from './odt-styles';
import type { WordDocument } from './read-docx';
import type { Parts } from './unpack-zip';
import { attr, childOf, elementsIn, nameOf, parseXml, remove } from './xml-tree';

/** Pictures beyond this number leave empty slots. */
const MAX_PICTURES = 100;

/** Whether the parts of a zip are those of an OpenDocument file. */
export const isOpenDocument = (parts: Parts): boolean => parts.has('content.xml') && parts.has('mimetype');

/**
 * An OpenDocument text: its paragraphs, headings, lists, tables, notes and pictures. Inserted words come in and are reported;
 * deleted and hidden words, comments, headers and footers are left out.
 * @throws AppError `UNSUPPORTED_FORMAT` for a spreadsheet or a drawing and when it has a password; Error if it is damaged
 */
export function readOdt(parts: Parts): WordDocument {
  mustBeOpenText(parts);
  const tree = (name: string) => {
    const bytes = parts.get(name);
    return bytes ? parseXml(bytes) : null;
  };
  return readTrees({ content: tree('content.xml')!, styles: tree('styles.xml'), parts });
}

const FLAT =
  /^(?:\ufeff)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*){0,5}<(?:[\w-]{1,20}:)?document\s[^>]*urn:oasis:names:tc:opendocument/u;

/** Whether a file is a flat OpenDocument file (`.fodt`), by its first letters. */
export const isFlatOpenDocument = (bytes: Uint8Array): boolean =>
  FLAT.test(new TextDecoder().decode(bytes.subarray(0, 8_192)));

/**
 * Like {@link readOdt}, for an OpenDocument text in one XML file with its pictures inside.
 * @throws AppError `UNSUPPORTED_FORMAT` for a spreadsheet or a drawing, `UNREADABLE_FILE` if it is damaged
 */
export function readFlatOdt(bytes: Uint8Array): WordDocument {
  try {
    const content = parseXml(bytes);
    mustBeText(attr(content.documentElement!, 'mimetype'));
    return readTrees({ content, styles: content, parts: takePictures(content) });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'UNREADABLE_FILE',
      'This document is damaged. Open it where it was written, save it again, or paste its text here.',
      { cause },
    );
  }
}

/** Gives the pictures within a document the addresses that they have in a package. */
function takePictures(content: Document): Parts {
  const parts: Parts = new Map();
  for (const data of elementsIn(content, 'binary-data')) {
    const image = data.parentNode as Element;
    const name = `Pictures/${parts.size + 1}`;
    if (nameOf(image) === 'image') {
      parts.set(name, Buffer.from(data.textContent ?? '', 'base64'));
      image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', name);
    }
    remove(data);
  }
  return parts;
}

interface Trees {
  readonly content: Document;
  readonly styles: Document | null;
  readonly parts: Parts;
}

function readTrees({ content, styles, parts }: Trees): WordDocument {
  const text = childOf(content.documentElement!, 'body', 'text');
  if (!text) throw new Error('The document has no text.');
  const asides = new Asides();
  const pictures = new Map<string, Uint8Array>();
  const body = new OdtBody({
    asides,
    styles: new OdtStyles(styles, content),
    picture: (address) => {
      const bytes = parts.get(posix.normalize(address));
      if (!bytes) return '';
      const src = `picture:${pictures.size + 1}`;
      if (pictures.size < MAX_PICTURES) pictures.set(src, bytes);
      return src;
    },
    object: (address) => {
      const bytes = parts.get(posix.join(posix.normalize(address), 'content.xml'));
      return bytes ? parseXml(bytes) : null;
    },
  });
  const html = body.read(text);
  const { blocks } = readHtml(html, { picturesAreCopy: true });
  const loose = body.loose.flatMap((aside) => (aside.is === 'left' ? leftBlocks(aside) : []));
  return {
    document: {
      blocks: [
        ...marginLines(styles?.documentElement ?? null, 'header'),
        ...withRowsAsCopy(asides.into(blocks)),
        ...loose,
        ...marginLines(styles?.documentElement ?? null, 'footer'),
      ],
    },
    pictures,
  };
}

function mustBeOpenText(parts: Parts): void {
  const kind = new TextDecoder().decode(parts.get('mimetype')).trim();
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml') ?? new Uint8Array());
  if (manifest.includes('encryption-data')) {
    throw new AppError(
      'UNSUPPORTED_FORMAT',
      'This document is protected with a password. Open it, save it without the password and bring that in.',
    );
  }
  mustBeText(kind);
}

function mustBeText(kind: string): void {
  if (kind.includes('opendocument.text')) return;
  const what = kind.includes('spreadsheet') ? 'a spreadsheet' : kind.includes('presentation') ? 'a presentation' : 'a drawing'; // prettier-ignore
  throw new AppError(
    'UNSUPPORTED_FORMAT',
    `This file is ${what}, not a text. Open it, copy the text and paste it here.`,
  );
}

/** The lines of headers or footers, each text once. */
function marginLines(
  styles: Parameters<typeof elementsIn>[0] | null,
  type: 'header' | 'footer',
): readonly SourceBlock[] {
  if (!styles) return [];
  const margins = elementsIn(styles, type, `${type}-left`, `${type}-first`).filter(
    (margin) => attr(margin, 'display') !== 'false' && nameOf(margin.parentNode!) === 'master-page',
  );
  const lines = margins.map((margin) =>
    elementsIn(margin, 'p', 'h')
      .map((paragraph) => (paragraph.textContent ?? '').trim())
      .filter(Boolean)
      .join('\n'),
  );
  return [...new Set(lines)].flatMap((text) =>
    leftBlocks({ is: 'left', text, reason: `page ${type}` } satisfies Aside),
  );
}
