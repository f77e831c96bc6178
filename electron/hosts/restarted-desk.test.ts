import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import { utilities, utilityProcess } from '../../test/support/electron-stand-in';
import { silentLog } from '../../test/support/recording-desk';
import type { Desk, DeskOptions } from '../desk/desk';
import { deskInProcess } from '../shell/desk-in-process';
import { startDeskWorker } from './desk-in-worker';
import type { RestartBounds } from './restarted-desk';

const support = join(import.meta.dirname, '../../test/support');
const FILE = join(support, 'short-lived-desk.mjs');
const options: DeskOptions = { libraryFolder: null, configFolder: '', version: '', device: '' };
const unreachable = { ok: false, error: { code: 'UNREACHABLE' } };

type Start = (file: string, options: DeskOptions, bounds?: Partial<RestartBounds>) => Promise<Desk>;

const inThread: Start = (file, given, bounds) => startDeskWorker(file, given, silentLog, bounds);
const inProcess: Start = async (file, given, bounds) => {
  const desk = deskInProcess(utilityProcess.fork, file, given, silentLog, bounds);
  await desk.ready;
  return desk;
};

/** What a desk tells, from now on. */
function heardFrom(desk: Desk): AppEvent[] {
  const heard: AppEvent[] = [];
  desk.onEvent((event) => heard.push(event));
  return heard;
}

const messageOf = (reply: Awaited<ReturnType<Desk['call']>>): string => (reply.ok ? '' : reply.error.message);

const picture = (name: string) => ({ name, bytes: new Uint8Array([1, 2]) });

const kinds: readonly (readonly [string, Start])[] = [
  ['a thread', inThread],
  ['a process', inProcess],
];

describe.each(kinds)('a desk in %s', (_, start) => {
  async function started(given = options, bounds: Partial<RestartBounds> = {}): Promise<Desk> {
    const desk = await start(FILE, given, bounds);
    onTestFinished(() => desk.close());
    return desk;
  }

  it('gives each call its own answer, in whatever order they come', async () => {
    const desk = await started();
    const inputs = () => [{ n: 1 }, { bytes: new Uint8Array([1, 2]) }, 'three', null];
    expect(await Promise.all(inputs().map((input) => desk.call('echo', input)))).toEqual(
      inputs().map((value) => ({ ok: true, value })),
    );
  });

  it('passes events on until a listener has had enough', async () => {
    const desk = await started();
    const heard = vi.fn();
    const stop = desk.onEvent(heard);
    await desk.call('event', {});
    expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'library.changed' });
    stop();
    await desk.call('event', {});
    expect(heard).toHaveBeenCalledOnce();
  });

  it('fails the calls that it leaves open when it dies, and starts again with the next call', async () => {
    const desk = await started();
    const heard = heardFrom(desk);
    for (const reply of await Promise.all([desk.call('never', {}), desk.call('crash', {})]))
      expect(reply).toMatchObject(unreachable);
    expect(heard).toEqual([{ kind: 'desk.ended', startsAgain: true, files: [], photos: [] }]);
    expect(await Promise.all([desk.call('echo', 'again'), desk.call('echo', 'and again')])).toEqual([
      { ok: true, value: 'again' },
      { ok: true, value: 'and again' },
    ]);
    // The page must ask again: what it shows is from the desk that died.
    expect(heard.at(-1)).toEqual({ kind: 'library.changed' });
    expect(heard).toHaveLength(2);
  });

  it('is the same start of the app to its pages when it is started again', async () => {
    const desk = await started();
    const optionsNow = async () => {
      const reply = await desk.call('options', {});
      return reply.ok ? (reply.value as DeskOptions) : null;
    };
    const first = await optionsNow();
    await desk.call('crash', {});
    expect([first?.isAgain, (await optionsNow())?.isAgain]).toEqual([false, true]);
    expect((await optionsNow())?.startId).toBe(first?.startId);
  });

  it('names the files that it was reading when it died', async () => {
    const desk = await started();
    const heard = heardFrom(desk);
    const [first] = await Promise.all([desk.call('never', picture('rain.jpg')), desk.call('crash', {})]);
    expect(heard).toEqual([{ kind: 'desk.ended', startsAgain: true, files: ['rain.jpg'], photos: [] }]);
    expect(messageOf(first)).toContain('“rain.jpg”. Do not add this file again');

    const [, second] = await Promise.all([
      desk.call('never', picture('rain.jpg')),
      desk.call('never', picture('wind.jpg')),
      desk.call('crash', {}),
    ]);
    expect(heard.at(-1)).toMatchObject({ kind: 'desk.ended', files: ['rain.jpg', 'wind.jpg'] });
    expect(messageOf(second)).toContain('“rain.jpg” and “wind.jpg”. Add them one at a time');
  });

  it('names the photos of the library that it was asked for when it died, and no other name', async () => {
    const desk = await started();
    const heard = heardFrom(desk);
    const sha256 = 'a'.repeat(64);
    const asked = [{ sha256, width: 400 }, { sha256, width: 800 }, { sha256: 'no hash' }, null, 'words'];
    await Promise.all([...asked.map((input) => desk.call('never', input)), desk.call('crash', {})]);
    expect(heard).toEqual([{ kind: 'desk.ended', startsAgain: true, files: [], photos: [sha256] }]);
  });

  it('is not started for ever if it dies over and over', async () => {
    const desk = await started(options, { crashes: 3 });
    const heard = heardFrom(desk);
    for (const _ of [1, 2, 3]) expect(await desk.call('crash', {})).toMatchObject(unreachable);
    expect(heard.flatMap((event) => (event.kind === 'desk.ended' ? event.startsAgain : []))).toEqual([
      ...[true, true, false],
    ]);
    const refused = await desk.call('echo', {});
    expect(messageOf(refused)).toContain('Quit Copydesk and start it again');
    expect(heard.filter(({ kind: what }) => what === 'library.changed')).toHaveLength(2);
  });

  it('is not started for ever if it dies each time that it starts', async () => {
    const desk = await started({ ...options, device: 'crash again' }, { crashes: 3 });
    await desk.call('crash', {});
    for (const _ of [1, 2, 3]) expect(await desk.call('echo', {})).toMatchObject(unreachable);
    expect(messageOf(await desk.call('echo', {}))).toContain('is not started again');
  });

  it('starts again however often it died, if that is long ago', async () => {
    const desk = await started(options, { crashes: 2, within: 0 });
    for (const _ of [1, 2, 3]) await desk.call('crash', {});
    expect(await desk.call('echo', 'again')).toEqual({ ok: true, value: 'again' });
  });

  it('answers nothing once it is closed', async () => {
    const desk = await started();
    const heard = heardFrom(desk);
    await desk.close();
    expect(await desk.call('echo', {})).toMatchObject(unreachable);
    expect(heard).toEqual([]);
  });

  it('is closed once for all who ask, and for none of them before it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-closed-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const closed = join(folder, 'closed');
    const desk = await started({ ...options, device: closed });
    const ends = [desk.close(), desk.close()].map((end) => end.then(() => existsSync(closed)));
    expect(await Promise.all(ends)).toEqual([true, true]);
  });

  it('does not hold the app up for ever if it hangs', async () => {
    const desk = await started(options, { closeWithin: 200 });
    const hanging = desk.call('hang', {});
    await desk.close();
    expect(await hanging).toMatchObject(unreachable);
  });

  it('fails if it cannot start', async () => {
    await expect(start(join(support, 'no-such-desk.mjs'), options)).rejects.toThrow();
    await expect(start(FILE, { ...options, device: 'crash' })).rejects.toThrow();
  });
});

it('hands files over to a thread without a copy, and a view of a larger buffer with one', async () => {
  const desk = await inThread(FILE, options);
  onTestFinished(() => desk.close());
  const [own, view] = [new Uint8Array([1, 2]), new Uint8Array(9).subarray(3, 5)];
  expect(await desk.call('echo', { own, again: own, view })).toMatchObject({ ok: true });
  expect([own.byteLength, view.byteLength]).toEqual([0, 2]);
});

describe('a desk in a process', () => {
  const opened = async (given = options) => {
    const desk = deskInProcess(utilityProcess.fork, FILE, given, silentLog);
    onTestFinished(() => desk.close());
    await desk.ready;
    return desk;
  };

  it('may be killed by the system, and is started again', async () => {
    const desk = await opened();
    const open = desk.call('never', {});
    process.kill(utilities.at(-1)?.pid ?? 0, 'SIGKILL');
    expect(await open).toMatchObject(unreachable);
    expect(await desk.call('echo', 'again')).toEqual({ ok: true, value: 'again' });
  });

  it('lets calls wait until it is open', async () => {
    const desk = deskInProcess(utilityProcess.fork, FILE, options, silentLog);
    onTestFinished(() => desk.close());
    expect(await desk.call('echo', 'early')).toEqual({ ok: true, value: 'early' });
  });

  it('closes while its host is blocked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-closed-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const closed = join(folder, 'closed');
    const desk = await opened({ ...options, device: closed });
    // Here its process stays in the system's list until this one looks at it, so this waits to the end.
    desk.closeAtOnce(5000);
    expect(existsSync(closed)).toBe(true);
  });
});
