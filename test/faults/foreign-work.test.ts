import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import type { OpenStory } from '@shared/api/stories';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { paragraph, run, wordDocument } from '../support/word-document';

let folder: string;
let desk: Desk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-foreign-'));
  const places = { libraryFolder: join(folder, 'library'), configFolder: join(folder, 'config') };
  const silent = { info: () => undefined, error: () => undefined };
  desk = openDesk({ ...places, version: '0.0.0', device: 'test' }, silent);
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A Word document with this in its body. */
const word = (body: string): Uint8Array => wordDocument([body]);
const withPart = (name: string, bytes: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(word(paragraph(run('Words.')))), [name]: bytes });

/** States in both of a zip's lists that its first file unpacks to this many bytes. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return bytes;
}

const page = (body: string): Uint8Array => strToU8(`<!doctype html><html><body>${body}</body></html>`);

interface Bomb {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: string;
  readonly limit?: string;
}
const bombs: readonly Bomb[] = [
  { name: 'empty.docx', bytes: () => word('<w:p/>'.repeat(600_000)), code: 'TOO_LARGE', limit: 'paragraphs' },
  { name: 'tags.docx', bytes: () => word(paragraph('<w:r/>'.repeat(500_000))), code: 'TOO_LARGE', limit: 'tags' },
  { name: 'line.docx', bytes: () => word(paragraph(run('a b “c” - '.repeat(250_000)))), code: 'TOO_LARGE', limit: 'letters' },
  { name: 'deep.docx', bytes: () => word(`${'<w:p>'.repeat(9_000)}${'</w:p>'.repeat(9_000)}`), code: 'UNREADABLE_FILE' },
  { name: 'packed.docx', bytes: () => withPart('word/media/a.png', new Uint8Array(120_000_000)), code: 'TOO_LARGE', limit: 'ratio' },
  { name: 'many.docx', bytes: () => zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`word/${at}.xml`, strToU8('<a/>')]))), code: 'TOO_LARGE', limit: 'entries' },
  { name: 'tags.html', bytes: () => page('<b></b>'.repeat(600_000)), code: 'TOO_LARGE', limit: 'tags' },
  { name: 'deep.html', bytes: () => page('<div>'.repeat(150_000)), code: 'UNREADABLE_FILE' },
  { name: 'lines.txt', bytes: () => strToU8('It rained.\n'.repeat(400_000)), code: 'TOO_LARGE' },
  { name: 'line.txt', bytes: () => strToU8('“a” - '.repeat(500_000)), code: 'TOO_LARGE', limit: 'letters' },
  { name: 'long.txt', bytes: () => strToU8(`${'It rained on Monday. '.repeat(12)}\n`.repeat(4_900)), code: 'TOO_LARGE', limit: 'letters' },
  { name: 'long.docx', bytes: () => word(paragraph(run('It rained on Monday. '.repeat(12))).repeat(4_900)), code: 'TOO_LARGE', limit: 'letters' },
  { name: 'lines.rtf', bytes: () => strToU8(`{\\rtf1 ${'a\\par '.repeat(300_000)}}`), code: 'TOO_LARGE' },
]; // prettier-ignore

const valueOf = (reply: Reply<unknown>): unknown => {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
};

/** Saves as fast as the desk answers until some other call is answered, and says how often it did. */
async function savesBeside(other: Promise<unknown>): Promise<number> {
  const state = { isAnswered: false };
  void other.finally(() => (state.isAnswered = true));
  const { story, revision } = valueOf(await desk.call('stories.create', {})) as OpenStory;
  let saves = 0;
  while (!state.isAnswered) {
    const next = { id: story.id, baseRevision: revision + saves, reason: 'typing' };
    valueOf(await desk.call('stories.save', { ...next, story: { ...story, headline: `Save ${saves}` } }));
    saves += 1;
    await setImmediate();
  }
  return saves;
}

describe('a page that takes a while to read', () => {
  it('leaves the desk free for every save beside it', async () => {
    // Within what is counted before it is read, and too many lines for a story after.
    const bytes = page(`<p>${'It rained on <b>Monday</b>, officials said. '.repeat(8)}</p>`.repeat(6_000));
    // Loading the readers does not block the desk either, so that is done first.
    await desk.call('intake.file', { name: 'short.html', bytes: page('<p>It rained.</p>') });
    const answer = desk.call('intake.file', { name: 'long.html', bytes });
    expect(await savesBeside(answer)).toBeGreaterThan(30);
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'TOO_LARGE', details: { limit: 5_000 } },
    });
  });
});

describe('a bomb among the files that are taken in', () => {
  it.each(bombs)(
    '$name is refused in words, and the desk answers meanwhile',
    async ({ name, bytes, code, limit }) => {
      const answer = desk.call('intake.file', { name, bytes: bytes() });
      // A save that is sent later is answered first.
      expect(await savesBeside(answer)).toBeGreaterThan(0);
      expect(await answer).toMatchObject({
        ok: false,
        error: { code, ...(limit !== undefined && { details: { limit } }) },
      });
      expect(valueOf(await desk.call('stories.list', { limit: 5, offset: 0 }))).toMatchObject({ total: 1 });
    },
  );

  it('which claims more than it has is read by what comes out of it', async () => {
    const honest = word(paragraph(run('The river rose on Monday, officials said, and then it fell.')));
    expect(
      await desk.call('intake.file', { name: 'a.docx', bytes: claiming(honest, 500_000_000) }),
    ).toMatchObject({
      ok: true,
    });
  });
});
