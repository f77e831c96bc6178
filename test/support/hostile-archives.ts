import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { flatOpenDocument, odtParagraph, openDocument } from './open-document';
import { paragraph, run, wordDocument } from './word-document';

const WORDS = 'The river rose on Monday, officials said, and then it fell.';
export const word = wordDocument([paragraph(run(WORDS))]);
export const odt = openDocument([odtParagraph(WORDS)]);
const flat = flatOpenDocument([odtParagraph(WORDS)]);

/** Entities that each say the one before ten times: three lines become a gigabyte. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}<!ENTITY far SYSTEM "file:///etc/passwd">]>`;
const withEntities = (xml: string): string =>
  LAUGHS + xml.replace(/^<\?xml[^>]*\?>\s*/u, '').replace(WORDS, `${WORDS} &a9; &far;`);
const inPart = (zip: Uint8Array, name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(zip);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
};
/** A zip with more in it. */
export const and = (zip: Uint8Array, more: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ ...unzipSync(zip), ...more });
export const many = Object.fromEntries(
  Array.from({ length: 3_000 }, (_, at) => [`x/${at}.xml`, strToU8('<a/>')]),
);
const deep = `${'<text:span>'.repeat(30_000)}x${'</text:span>'.repeat(30_000)}`;
/** Names that lead out of a zip. */
export const UP = { '../../escaped.txt': strToU8('x'), '/tmp/escaped.txt': strToU8('x'), '..\\..\\escaped.txt': strToU8('x'), 'C:\\escaped.txt': strToU8('x') }; // prettier-ignore

/** Archives and XML that are meant to break their reader, by their names. */
export const HOSTILE_ARCHIVES: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['entities.docx', () => inPart(word, 'word/document.xml', withEntities)],
  ['entities.odt', () => inPart(odt, 'content.xml', withEntities)],
  ['entities.fodt', () => strToU8(withEntities(strFromU8(flat)))],
  ['packed.odt', () => and(odt, { 'Pictures/a.png': new Uint8Array(30_000_000) })],
  ['packed.docx', () => and(word, { 'word/media/a.png': new Uint8Array(30_000_000) })],
  ['many.odt', () => and(odt, many)],
  ['many.docx', () => and(word, many)],
  ['deep.odt', () => openDocument([odtParagraph(deep)])],
  ['deep.fodt', () => flatOpenDocument([odtParagraph(deep)])],
  ['zip-in-zip.odt', () => and(odt, { 'Object 1/content.xml': word, 'a.zip': zipSync({ 'b.zip': odt }) })],
];
