import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { flatOpenDocument, odtParagraph, openDocument } from './open-document';
import { richText } from './rich-text';
import { paragraph, run, wordDocument } from './word-document';

const WORDS = 'The river rose on Monday, officials said, and then it fell.';
export const word = wordDocument([paragraph(run(WORDS))]);
export const odt = openDocument([odtParagraph(WORDS)]);
const flat = flatOpenDocument([odtParagraph(WORDS)]);

/** Entities that each repeat the previous one ten times: three lines become a gigabyte. */
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

/** Mail in mail, or parts in parts, to this depth. */
const inMail = (depth: number): string =>
  `From: a@example.org\r\nSubject: A river\r\nMIME-Version: 1.0\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(depth)}Content-Type: text/plain\r\n\r\n${WORDS}\r\n`;
const inParts = (depth: number): string =>
  `From: a@example.org\r\nSubject: A river\r\nMIME-Version: 1.0\r\n${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join('')}Content-Type: text/plain\r\n\r\n${WORDS}\r\n${Array.from({ length: depth }, (_, at) => `--b${depth - 1 - at}--\r\n`).join('')}`;
const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}${WORDS}${close.repeat(depth)}`;
const page = (html: string): string =>
  `<!doctype html><html><head><title>A river</title></head><body>${html}</body></html>`;
const savedPage = (html: string): string =>
  `From: <Saved by Blink>\r\nSubject: A river\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://example.org/\r\n\r\n${html}\r\n--b--\r\n`;

/** Documents that are nested far deeper than any that a person has written. */
const DEEP: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['deep.rtf', () => richText([nested('{\\b ', '}', 200_000)])],
  ['deep-unclosed.rtf', () => richText([`${'{\\i '.repeat(500_000)}${WORDS}`])],
  ['deep-table.rtf', () => richText([`${Array.from({ length: 20_000 }, (_, at) => `\\intbl\\itap${at + 1} x\\nestcell`).join('')}${'{\\*\\nesttableprops\\nestrow}'.repeat(20_000)}`])],
  ['deep-fields.rtf', () => richText([nested('{\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt ', '}}', 50_000)])],
  ['deep-mail.eml', () => strToU8(inMail(50_000))],
  ['deep-parts.eml', () => strToU8(inParts(20_000))],
  ['deep-comments.eml', () => strToU8(`From: ${nested('(', ')', 15_000)} a@example.org\r\nSubject: A river\r\n\r\n${WORDS}`)],
  ['deep-page.eml', () => strToU8(`From: a@example.org\r\nSubject: A river\r\nContent-Type: text/html\r\n\r\n${nested('<div>', '</div>', 90_000)}`)],
  ['deep-parts.mht', () => strToU8(inParts(20_000))],
  ['parts.eml', () => strToU8(inParts(990))],
  ['deep-page.mht', () => strToU8(savedPage(page(nested('<div>', '</div>', 90_000))))],
  ['deep-tables.mht', () => strToU8(savedPage(page(nested('<table><tr><td>', '</td></tr></table>', 30_000))))],
  ['deep-unclosed.html', () => strToU8(page(`${'<b><p>'.repeat(45_000)}${WORDS}`))],
  ['deep-quotes.md', () => strToU8(`${'> '.repeat(40_000)}${WORDS}\n`)],
  ['deep-list.odt', () => openDocument([nested('<text:list><text:list-item>', '</text:list-item></text:list>', 40_000).replace(WORDS, odtParagraph(WORDS))])],
  ['deep-table.fodt', () => flatOpenDocument([nested('<table:table><table:table-row><table:table-cell>', '</table:table-cell></table:table-row></table:table>', 30_000).replace(WORDS, odtParagraph(WORDS))])],
  ['deep-table.docx', () => wordDocument([nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 30_000).replace(WORDS, paragraph(run(WORDS)))])],
]; // prettier-ignore

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
  ...DEEP,
];
