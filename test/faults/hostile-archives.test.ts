import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { flatOpenDocument, odtParagraph, openDocument } from '../support/open-document';
import { paragraph, run, wordDocument } from '../support/word-document';

let folder: string;
let desk: Desk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-archives-'));
  const places = { libraryFolder: join(folder, 'a', 'library'), configFolder: join(folder, 'a', 'config') };
  const silent = { info: () => undefined, error: () => undefined };
  desk = openDesk({ ...places, version: '0.0.0', device: 'test' }, silent);
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const WORDS = 'The river rose on Monday, officials said, and then it fell.';
const word = wordDocument([paragraph(run(WORDS))]);
const odt = openDocument([odtParagraph(WORDS)]);
const flat = flatOpenDocument([odtParagraph(WORDS)]);

/** Entities that each say the one before ten times: three lines become a gigabyte. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}<!ENTITY far SYSTEM "file:///etc/passwd">]>`;
const withEntities = (xml: string): string =>
  LAUGHS + xml.replace(/^<\?xml[^>]*\?>\s*/u, '').replace(WORDS, `${WORDS} &a9; &far;`);
const inPart = (zip: Uint8Array, name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(zip);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
};
const and = (zip: Uint8Array, more: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ ...unzipSync(zip), ...more });
const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`x/${at}.xml`, strToU8('<a/>')]));
const deep = `${'<text:span>'.repeat(30_000)}x${'</text:span>'.repeat(30_000)}`;
const UP = { '../../escaped.txt': strToU8('x'), '/tmp/escaped.txt': strToU8('x'), '..\\..\\escaped.txt': strToU8('x'), 'C:\\escaped.txt': strToU8('x') }; // prettier-ignore

const REFUSED = /^(?:TOO_LARGE|UNREADABLE_FILE|UNSUPPORTED_FORMAT)$/u;
const hostile: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['entities.docx', () => inPart(word, 'word/document.xml', withEntities)],
  ['entities.odt', () => inPart(odt, 'content.xml', withEntities)],
  ['entities.fodt', () => strToU8(withEntities(strFromU8(flat)))],
  ['packed.odt', () => and(odt, { 'Pictures/a.png': new Uint8Array(120_000_000) })],
  ['packed.docx', () => and(word, { 'word/media/a.png': new Uint8Array(120_000_000) })],
  ['many.odt', () => and(odt, many)],
  ['many.docx', () => and(word, many)],
  ['deep.odt', () => openDocument([odtParagraph(deep)])],
  ['deep.fodt', () => flatOpenDocument([odtParagraph(deep)])],
  ['zip-in-zip.odt', () => and(odt, { 'Object 1/content.xml': word, 'a.zip': zipSync({ 'b.zip': odt }) })],
];

describe('an archive or XML that is meant to break the reader', () => {
  it.each(hostile)('%s is refused in words, or read for what it says', async (name, bytes) => {
    const reply = await desk.call('intake.file', { name, bytes: bytes() });
    if (!reply.ok) expect(reply.error.code).toMatch(REFUSED);
    else {
      const said = JSON.stringify(reply.value);
      expect(said.length).toBeLessThan(100_000);
      expect(said).not.toContain('root:');
      expect(said).not.toContain('hahaha');
    }
    expect(await desk.call('stories.list', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['up.docx', word],
    ['up.odt', odt],
  ])('%s with names that lead out of it writes nothing anywhere', async (name, zip) => {
    const reply = await desk.call('intake.file', { name, bytes: and(zip, UP) });
    if (!reply.ok) expect(reply.error.code).toMatch(REFUSED);
    expect(
      readdirSync(folder, { recursive: true }).filter((file) => String(file).includes('escaped')),
    ).toEqual([]);
    expect(existsSync('/tmp/escaped.txt')).toBe(false);
  });

  it.each([
    ['names that lead out of it', UP],
    ['a bomb', { 'record.json': new Uint8Array(120_000_000) }],
    ['many entries', many],
  ])('a hand-over with %s is refused whole', async (_, more) => {
    const made = await desk.call('stories.create', {});
    const { id } = (made as { value: { story: { id: string } } }).value.story;
    const reply = await desk.call('handover.make', { id });
    const { bytes } = (reply as { value: { bytes: Uint8Array } }).value;
    const taken = await desk.call('handover.take', { bytes: and(bytes, more) });
    expect(taken.ok ? 'taken' : taken.error.code).toMatch(REFUSED);
    expect(
      readdirSync(folder, { recursive: true }).filter((file) => String(file).includes('escaped')),
    ).toEqual([]);
  });
});
