/** The process that fault tests kill: `node fault-child.js <what> <folder> [<bytes>]`. It reports each step in a line. */
import { randomBytes } from 'node:crypto';
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { ExportForm } from '@shared/api/publish';
import { MAX_COPY_BYTES } from '@shared/api/intake';
import { callDesk } from '../../electron/hosts/call-desk';
import { databaseIn, openDatabase } from '../../electron/desk/db/open';
import { type Migration, migrations } from '../../electron/desk/db/migrate';
import type { Desk } from '../../electron/desk/desk';
import { unpackHandover } from '../../electron/desk/handover/handover-file';
import { photoPath } from '../../electron/desk/library';
import { newsroomOf } from '../../electron/desk/newsroom-of';
import { openDesk } from '../../electron/desk/open-desk';
import { openLibrary } from '../../electron/desk/open-library';
import { moveIntoNew } from '../../electron/desk/salvage/move-into-new';
import { openSalvage } from '../../electron/desk/salvage/open-salvage';
import { passOn } from '../../electron/desk/salvage/pass-on';
import { keepPictures, takeHandover } from '../../electron/desk/services/take-handover';
import { sha256Of } from '../../electron/desk/sha256';
import { writeFileWhole } from '../../electron/desk/write-file';
import { recordDisk } from './disk-record';

const [what = '', folder = '', size = '100', ...more] = process.argv.slice(2);

/** Written at once, without a buffer, so that no report is lost when the process dies. */
const tell = (...words: (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);

const open = (): Desk =>
  openDesk(
    { libraryFolder: folder, configFolder: join(folder, 'config'), version: '0.0.0', device: 'child' },
    { info: () => undefined, error: (message, fields) => tell('log', message, JSON.stringify(fields)) },
  );

/** Saves a growing count into the story's deck and tells each save that was acknowledged. */
async function save(bytesEach: number): Promise<void> {
  const desk = open();
  const info = await callDesk(desk, 'app.info', {});
  if (info.problem) {
    tell('problem', info.problem.code);
    return;
  }
  let { story, revision } = await callDesk(desk, 'stories.create', {});
  tell('story', story.id);
  for (let count = 1; ; count += 1) {
    // Noise, so that nothing compresses it away.
    const noise = randomBytes(Math.min(bytesEach, MAX_COPY_BYTES) >> 1).toString('hex');
    story = { ...story, deck: `${count} ${noise}` };
    const reason = count % 3 === 0 ? 'close' : 'typing';
    const reply = await desk.call('stories.save', { id: story.id, baseRevision: revision, story, reason });
    if (!reply.ok) {
      tell('failed', reply.error.code, reply.error.message);
      return;
    }
    revision = (reply.value as { revision: number }).revision;
    tell('saved', count);
    // Calls come one by one, and a full log is taken in between two of them.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  }
}

/** Keeps pictures and tells each that is there. */
function keepNoise(bytesEach: number): void {
  for (;;) {
    const bytes = randomBytes(bytesEach);
    const sha256 = sha256Of(bytes);
    writeFileWhole(photoPath(folder, sha256, 'image/jpeg'), bytes);
    tell('kept', sha256);
  }
}

/** Ends this process, as a power cut does, at its nth step. */
function dieAtStep(nth: number): () => void {
  let count = 0;
  return () => {
    if ((count += 1) === nth) process.kill(process.pid, 'SIGKILL');
  };
}

/** Calls `step` just before each change below a folder. */
function beforeChanges(below: string, step: () => void): void {
  type Change = (...args: unknown[]) => unknown;
  const stand = (on: object, name: string): void => {
    const real = (on as Readonly<Record<string, Change>>)[name]!;
    const noted = (...args: unknown[]): unknown => {
      if (String(args[0]).startsWith(below)) step();
      return real(...args);
    };
    Object.assign(on, { [name]: noted });
  };
  for (const name of ['mkdirSync', 'openSync', 'renameSync', 'rmSync', 'rmdirSync']) stand(fs, name);
  for (const name of ['mkdir', 'open', 'copyFile', 'rename', 'rm', 'rmdir']) stand(fs.promises, name);
  syncBuiltinESMExports();
}

/** Ends this process just before its nth change below a folder. */
const dieAtChange = (nth: number, below: string): void => beforeChanges(below, dieAtStep(nth));

/** Takes a hand-over in, and dies at a change of the library's folder, at a row that is staged, or before or after a step of the transaction. */
async function takeAndDie(nth: number, file: string): Promise<void> {
  const library = openLibrary(folder);
  const handover = unpackHandover(Uint8Array.from(fs.readFileSync(file)));
  const step = dieAtStep(nth);
  const stepping = <T extends object>(repo: T, ...names: (keyof T)[]): T => {
    const around = names.map((name) => {
      const real = repo[name] as (...args: unknown[]) => unknown;
      return [
        name,
        (...args: unknown[]): unknown => {
          step();
          const done = real(...args);
          step();
          return done;
        },
      ];
    });
    return { ...repo, ...Object.fromEntries(around) } as T;
  };
  const watched = {
    ...library,
    stagedHandover: stepping(library.stagedHandover, 'addRevision', 'addEvent', 'addPhoto', 'takeIn'),
    stories: stepping(library.stories, 'insert'),
    search: stepping(library.search, 'add'),
    events: stepping(library.events, 'insert'),
  };
  const options = {
    libraryFolder: null,
    configFolder: join(folder, 'config'),
    version: '0.0.0',
    device: 'child',
  };
  const newsroom = newsroomOf(watched, options, () => undefined);
  beforeChanges(folder, step);
  await keepPictures(newsroom, handover);
  const { outcome } = await takeHandover(newsroom, handover);
  step();
  tell('taken', outcome);
  library.close();
}

/** Exports the library's one story into a folder beside it and dies at a change of that folder. */
async function exportAndDie(nth: number, form: string): Promise<void> {
  const desk = open();
  const to = join(folder, '..', 'out');
  const [story] = (await callDesk(desk, 'stories.list', {})).items;
  dieAtChange(nth, to);
  await callDesk(desk, 'publish.export', { id: story!.id, form: ExportForm.parse(form), to, job: 'fault' });
  tell('exported');
  await desk.close();
}

/** Restores the oldest backup and dies at a change of the library's folder. */
async function restoreAndDie(nth: number): Promise<void> {
  const desk = open();
  const { backups } = await callDesk(desk, 'backups.list', {});
  dieAtChange(nth, folder);
  const { place, name } = backups.at(-1)!;
  await callDesk(desk, 'backups.restore', { place, name });
  tell('restored');
  await desk.close();
}

/** Moves what can be read into a new library, and dies at a change of it; at 0 it waits for its death at the first story. */
async function moveAndDie(nth: number, to: string): Promise<void> {
  const salvage = await openSalvage(folder);
  if (nth > 0) dieAtChange(nth, to);
  const configFolder = join(folder, '..', 'config');
  await moveIntoNew(salvage, to, {
    configFolder,
    onProgress: ({ step }) => {
      if (nth > 0 || step !== 'writing') return;
      tell('writing');
      // Nothing else in this process continues: it lives, but does nothing more.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
  tell('moved');
  salvage.close();
}

/** Exports from a damaged library, and dies at a change of a temporary folder. */
async function passOnAndDie(nth: number): Promise<void> {
  const temporary = join(folder, '..', 'tmp');
  process.env.TMPDIR = temporary;
  const salvage = await openSalvage(folder);
  dieAtChange(nth, temporary);
  const configFolder = join(folder, '..', 'config');
  const options = { libraryFolder: null, configFolder, version: '0.0.0', device: 'child' };
  await passOn(salvage, {
    ...{ ids: null, form: 'handover', to: join(folder, '..', 'out'), underEmbargo: false, configFolder },
    newsroomOf: (library) => newsroomOf(library, options, () => undefined),
  });
  tell('exported');
  salvage.close();
}

/** Does much of what is acknowledged, in folders that are not there yet. Tells each change of the disk, and what is there after each step. */
async function work(): Promise<void> {
  const out = join(folder, '..', 'out');
  recordDisk((change) => tell('disk', JSON.stringify(change)));
  const done = (step: string): void => {
    const files = [folder, out].flatMap((place) =>
      fs.existsSync(place)
        ? fs.readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name))
        : [],
    );
    tell('done', step, JSON.stringify(files));
  };
  const desk = open();
  done('open');
  const sample = await callDesk(desk, 'stories.sample', {});
  let { story, revision } = await callDesk(desk, 'stories.create', {});
  for (let count = 1; count <= 3; count += 1) {
    const background = { r: 80 * count, g: 9, b: 9 };
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background } });
    const bytes = Uint8Array.from(await picture.tiff().toBuffer());
    await callDesk(desk, 'photos.add', { name: 'a.tif', bytes });
    done('photo');
    story = { ...story, deck: String(count) };
    const save = { id: story.id, baseRevision: revision, story, reason: 'close' } as const;
    ({ revision } = await callDesk(desk, 'stories.save', save));
    done('save');
    await callDesk(desk, 'backups.make', {});
    done('backup');
  }
  const form = 'folder';
  await callDesk(desk, 'publish.export', { id: sample.story.id, form, to: join(out, 'deep'), job: 'power' });
  done('export');
  const { place, name } = (await callDesk(desk, 'backups.list', {})).backups.at(-1)!;
  await callDesk(desk, 'backups.restore', { place, name });
  done('restore');
  await desk.close();
}

/** Dies between two steps of a migration, inside its transaction. */
function dieMigrating(): void {
  const { length } = migrations;
  const steps: Migration[] = [
    ...migrations,
    {
      version: length + 1,
      name: 'half',
      step: (db) => db.exec('CREATE TABLE half (x); DELETE FROM setting'),
    },
    {
      version: length + 2,
      name: 'death',
      step: () => {
        tell('dying', databaseIn(folder));
        process.kill(process.pid, 'SIGKILL');
      },
    },
  ];
  openDatabase(folder, steps);
}

switch (what) {
  case 'save':
    await save(Number(size));
    break;
  case 'keep-pictures':
    keepNoise(Number(size));
    break;
  case 'export':
    await exportAndDie(Number(size), more[0] ?? '');
    break;
  case 'take':
    await takeAndDie(Number(size), more[0] ?? '');
    break;
  case 'restore':
    await restoreAndDie(Number(size));
    break;
  case 'move':
    await moveAndDie(Number(size), more[0] ?? '');
    break;
  case 'pass-on':
    await passOnAndDie(Number(size));
    break;
  case 'work':
    await work();
    break;
  case 'die-migrating':
    dieMigrating();
    break;
  case 'leave': {
    const library = openLibrary(folder);
    library.transact(() => library.settings.set('count', 1));
    tell('left');
    break;
  }
  case 'hold': {
    const desk = open();
    tell('open', process.pid);
    // Kept referenced: an unreferenced desk is garbage-collected, and its library closed.
    setInterval(() => void desk.call('app.info', {}), 200);
    break;
  }
  default:
    throw new Error(`The child cannot ${what}.`);
}
