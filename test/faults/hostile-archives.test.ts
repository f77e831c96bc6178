import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnzipInflate, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DOCUMENT_LIMITS, RATIO_COUNTS_FROM } from '@shared/intake/documents/limits';
import type { Desk } from '../../electron/desk/desk';
import { isZip, unpackZip } from '../../electron/desk/documents/unpack-zip';
import { openDesk } from '../../electron/desk/open-desk';
import { and, HOSTILE_ARCHIVES, many, odt, UP, word } from '../support/hostile-archives';

let folder: string;
let desk: Desk;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-archives-'));
  const places = { libraryFolder: join(folder, 'a', 'library'), configFolder: join(folder, 'a', 'config') };
  const silent = { info: () => undefined, error: () => undefined };
  desk = openDesk({ ...places, version: '0.0.0', device: 'test' }, silent);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const REFUSED = /^(?:TOO_LARGE|UNREADABLE_FILE|UNSUPPORTED_FORMAT)$/u;
describe('an archive or XML that is meant to break the reader', () => {
  it.each(HOSTILE_ARCHIVES)('%s is refused in words, or read for what it says', async (name, bytes) => {
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
    ['a bomb', { 'record.json': new Uint8Array(30_000_000) }],
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

/** Deflate makes 1,032 bytes of one at most, and a zip is read in steps of 16,384. (RFC 1951, 3.2.5) */
const STEP_UNPACKED = 16_384 * 1_032;

/** Counts the work on a zip, however long it takes here: unpacked bytes, and files that are unpacked. */
function countWork(): { bytes: number; readonly files: Set<unknown> } {
  const work = { bytes: 0, files: new Set<unknown>() };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the reader it belongs to
  const { push } = UnzipInflate.prototype;
  vi.spyOn(UnzipInflate.prototype, 'push').mockImplementation(function (this: UnzipInflate, ...given) {
    if (!work.files.has(this)) {
      work.files.add(this);
      const { ondata } = this;
      this.ondata = (failure, chunk, isLast) => {
        work.bytes += failure ? 0 : chunk.length;
        ondata.call(this, failure, chunk, isLast);
      };
    }
    push.apply(this, given);
  });
  return work;
}

describe('the work on a hostile zip', () => {
  afterEach(() => void vi.restoreAllMocks());
  const bomb = (name: (at: number) => string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [name(at), new Uint8Array(4_000_000)]));
  const zips: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
    ...HOSTILE_ARCHIVES.filter(([name]) => /\.(?:docx|odt)$/u.test(name)),
    ['a bomb of pictures', () => zipSync(bomb((at) => `word/media/${at}.png`))],
    ['a bomb of XML', () => zipSync(bomb((at) => `word/${at}.xml`))],
    ['a bomb behind many files', () => zipSync({ ...many, ...bomb((at) => `x/${at}.png`) })],
  ];

  it.each(zips)('%s ends at the bounds', (name, made) => {
    const bytes = made();
    expect(isZip(bytes)).toBe(true);
    const work = countWork();
    let refusal: unknown = null;
    try {
      unpackZip(bytes);
    } catch (failure) {
      refusal = failure;
    }
    if (refusal !== null || name.startsWith('a bomb')) expect(refusal).toMatchObject({ code: 'TOO_LARGE' });
    expect(work.files.size).toBeGreaterThan(0);
    expect(work.files.size).toBeLessThanOrEqual(DOCUMENT_LIMITS.entries);
    const most = Math.max(RATIO_COUNTS_FROM, bytes.length * DOCUMENT_LIMITS.ratio);
    expect(work.bytes).toBeLessThanOrEqual(most + STEP_UNPACKED);
    // Well before its 48 MB.
    if (name.startsWith('a bomb')) expect(work.bytes).toBeLessThan(40_000_000);
  });
});
