import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../electron/desk/desk';
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
