import Database from 'better-sqlite3';
import fc from 'fast-check';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CallInput, type ChannelName, contract, type Output } from '@shared/api/contract';
import { fromBody, toBody } from '@shared/api/wire';
import { bodyOf } from '@shared/document/body';
import { storedBackups, writeNote } from '../../electron/desk/backups/backup-note';
import { backupFolder } from '../../electron/desk/backups/make-backup';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { type LoopbackHost, startLoopbackHost } from '../../electron/hosts/loopback-host';
import { builtRenderer } from '../../electron/hosts/renderer-files';
import { sha256Of } from '../../electron/desk/sha256';
import { type KnownValues, nearly } from '../support/hostile-input';
import { figure, longTimeout, times } from '../support/long-run';
import { paragraph } from '../support/newsroom';
import { silentLog } from '../support/recording-desk';

const CALLS = times(400, 2000);

let folder: string;
let library: string;
let desk: Desk;
let host: LoopbackHost;
let headers: Record<string, string>;
let known: KnownValues;

/** A call as a script in the page makes it. */
async function send(channel: string, input: unknown): Promise<{ ok: boolean; value?: unknown }> {
  const body = toBody(input);
  const answer = await fetch(`http://127.0.0.1:${host.port}/api/${channel}`, {
    ...{ method: 'POST', body },
    headers: { ...headers, ...(typeof body === 'string' && { 'content-type': 'application/json' }) },
  });
  return (await fromBody(answer)) as { ok: boolean; value?: unknown };
}

async function ask<N extends ChannelName>(name: N, input: CallInput<N>): Promise<Output<N>> {
  const reply = await send(name, input);
  expect(reply, name).toMatchObject({ ok: true });
  return reply.value as Output<N>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-taken-over-'));
  library = join(folder, 'library');
  for (const name of ['page/assets', 'second', 'out']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>Copydesk</title>');
  const options = { configFolder: join(folder, 'config'), version: '0.0.0', device: 'test' };
  desk = openDesk({ ...options, libraryFolder: library, keepsBackups: true }, silentLog);
  host = await startLoopbackHost({
    ...{ desk, log: silentLog, uploadFolder: join(folder, 'uploads') },
    files: await builtRenderer(join(folder, 'page')),
  });
  const first = await fetch(host.url, { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  headers = { cookie, origin: `http://127.0.0.1:${host.port}` };

  await ask('profile.set', { name: 'Asha Rao', role: 'editor' });
  const picture = new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../resources/samples/last-ferry.jpg')),
  );
  const { file } = await ask('photos.add', { name: 'ferry.jpg', bytes: picture });
  const made: Output<'stories.create'>[] = [];
  for (const headline of ['The ferry', 'The bridge']) {
    const one = await ask('stories.create', {});
    for (const [at, words] of ['It tied up.', 'It left.'].entries())
      await ask('stories.save', {
        ...{ id: one.story.id, baseRevision: one.revision + at, reason: 'close' },
        story: { ...one.story, headline, body: bodyOf([paragraph(words)]) },
      });
    await ask('review.comment', { id: one.story.id, note: 'Read.' });
    made.push(one);
  }
  const versions = await Promise.all(made.map(({ story: { id } }) => ask('versions.list', { id })));
  const { backups } = await ask('backups.make', {});
  const { bytes } = await ask('handover.make', { id: made[0]!.story.id });
  const folders = [
    library,
    ...['second', 'out', 'another', 'library/photos'].map((name) => join(folder, name)),
  ];
  known = {
    ...{ id: made.map(({ story }) => story.id), sha256: [file.sha256], ids: [[file.sha256]] },
    ...{ revisionId: versions.flatMap(({ items }) => items.map(({ id }) => id)) },
    ...{ story: made.map(({ story }) => ({ ...story, headline: '', body: bodyOf([]) })) },
    ...{ bytes: [bytes, picture, new Uint8Array(0)], job: ['job'], place: ['library'] },
    ...{ name: [backups[0]!.name, 'ferry.jpg'], baseRevision: [1, 2, 3, 4, 5], revision: [2, 3, 4] },
    ...{ reason: ['typing', 'close'], form: ['folder', 'zip', 'single-file'], note: ['A note.'] },
    ...{ to: folders, folder: [...folders, null], changes: [{ caption: '' }], path: [library], width: [64] },
  };
}, 60_000);

afterAll(async () => {
  await host.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const TABLES = {
  version: 'SELECT id || sha256 FROM revision',
  event: 'SELECT id || sha256 FROM event',
  photo: 'SELECT sha256 FROM photo',
  'photo record': 'SELECT sha256 FROM photo_record',
  story: 'SELECT id FROM story',
} as const;

const filesIn = (below: string): string[] =>
  readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A copy of a database with its log: a desk that has it open locks it. */
function copyOf(path: string): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), basename(path));
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  return copy;
}

/** Everything that the library, its backups and what was set aside hold. */
function kept(): ReadonlySet<string> {
  const all = new Set<string>();
  for (const path of filesIn(library)) {
    if (/[/\\]photos[/\\]/.test(path))
      all.add(`photo file ${basename(path)} ${sha256Of(readFileSync(path))}`);
    if (!path.endsWith('.sqlite')) continue;
    if (/backups[/\\]library-/.test(path))
      all.add(`backup ${basename(path)} ${sha256Of(readFileSync(path))}`);
    const db = new Database(copyOf(path));
    for (const [what, sql] of Object.entries(TABLES))
      for (const row of db.prepare(sql).pluck().all()) all.add(`${what} ${String(row)}`);
    db.close();
  }
  return all;
}

it(
  'random calls over every channel leave every version, event, photo, record and backup of the clock',
  async () => {
    await ask('library.open', { folder: join(folder, 'another') });
    // As the clock makes them: others give way to newer ones.
    for (const { name, note } of await storedBackups(backupFolder(library)))
      if (note) await writeNote(backupFolder(library), name, { ...note, reason: 'time' });
    const before = kept();
    for (const what of [...Object.keys(TABLES), 'photo file', 'backup'])
      expect(
        [...before].some((one) => one.startsWith(`${what} `)),
        what,
      ).toBe(true);
    await ask('library.open', { folder: library });

    const done = new Map<string, number>();
    let tried = 0;
    const anyCall = fc.oneof(
      ...Object.entries(contract).map(([name, { input }]) =>
        nearly(input, known).map((value) => ({ name, value })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyCall, async ({ name, value }) => {
        let body: unknown;
        try {
          body = structuredClone(value);
          toBody(body);
        } catch {
          // Nothing that a body can contain.
          return;
        }
        tried += 1;
        const { ok } = await send(name, body);
        if (ok) done.set(name, (done.get(name) ?? 0) + 1);
        // Back to the one with something to lose.
        if (ok && name === 'library.open') await send('library.open', { folder: library });
      }),
      { numRuns: CALLS, endOnFailure: true },
    );
    // Many are done, or nothing was tried.
    expect(done.size).toBeGreaterThan(25);
    await ask('library.open', { folder: join(folder, 'another') });
    const after = kept();
    expect([...before].filter((one) => !after.has(one))).toEqual([]);
    figure(
      'random calls of a page that is taken over: no version, event, photo, record or backup of the clock is gone',
      tried,
    );
  },
  longTimeout(180_000, 20),
);
