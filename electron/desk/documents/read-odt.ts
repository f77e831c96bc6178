import { posix } from 'node:path';
import { AppError } from '@shared/api/errors';
import { readHtml } from '@shared/intake/documents/read-html';
import type { SourceBlock } from '@shared/intake/documents/source-document';
import { type Aside, Asides, leftBlocks, withRowsAsCopy } from './asides';
import { OdtBody } from './odt-body';
import { OdtStyles } from './odt-styles';
import type { WordDocument } from './read-docx';
import type { Parts } from './unpack-zip';
import { attr, childOf, elementsIn, nameOf, parseXml } from './xml-tree';

/** Pictures beyond that number leave their slots to wait for a file. */
const MAX_PICTURES = 100;

/** Whether the parts of a zip are those of an OpenDocument file. */
export const isOpenDocument = (parts: Parts): boolean => parts.has('content.xml') && parts.has('mimetype');

/**
 * An OpenDocument text: its paragraphs, headings, lists, tables, notes and pictures. Inserted words come in and are said;
 * deleted and hidden words, comments, headers and footers are lines that are left out.
 * @throws AppError `UNSUPPORTED_FORMAT` for a spreadsheet or a drawing and when it has a password; Error where it is damaged
 */
export function readOdt(parts: Parts): WordDocument {
  mustBeOpenText(parts);
  const tree = (name: string) => {
    const bytes = parts.get(name);
    return bytes ? parseXml(bytes) : null;
  };
  const [content, styles] = [tree('content.xml')!, tree('styles.xml')];
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
    object: (address) => tree(posix.join(posix.normalize(address), 'content.xml')),
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
