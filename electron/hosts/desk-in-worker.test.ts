import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { silentLog } from '../../test/support/recording-desk';
import type { Desk, DeskOptions } from '../desk/desk';
import { startDeskWorker } from './desk-in-worker';

const thread = join(import.meta.dirname, '../../test/support/short-lived-worker.mjs');
const options: DeskOptions = { libraryFolder: null, configFolder: '', version: '', device: '' };

async function started(): Promise<Desk> {
  const desk = await startDeskWorker(thread, options, silentLog);
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

it('hands files over without a copy, and a view of a larger buffer with one', async () => {
  const desk = await started();
  const [own, view] = [new Uint8Array([1, 2]), new Uint8Array(9).subarray(3, 5)];
  expect(await desk.call('echo', { own, again: own, view })).toMatchObject({ ok: true });
  expect([own.byteLength, view.byteLength]).toEqual([0, 2]);
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

it('fails the calls that a dead thread leaves open, and starts another for the next call', async () => {
  const desk = await started();
  const heard = vi.fn();
  desk.onEvent(heard);
  const open = [desk.call('never', {}), desk.call('crash', {})];
  for (const reply of await Promise.all(open)) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  }
  expect(await desk.call('echo', 'again')).toEqual({ ok: true, value: 'again' });
  // The page must ask anew: what it shows is of the thread that died.
  expect(heard).toHaveBeenCalledWith({ kind: 'library.changed' });
});

it('answers nothing once it is closed', async () => {
  const desk = await started();
  await desk.close();
  expect(await desk.call('echo', {})).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
});

it('is closed once for all who ask, and for none of them before it is', async () => {
  const desk = await started();
  const begun = performance.now();
  const ends = await Promise.all(
    [desk.close(), desk.close()].map((end) => end.then(() => performance.now())),
  );
  for (const end of ends) expect(end - begun).toBeGreaterThan(40);
});

it('does not hold the app up for ever where the thread hangs', async () => {
  const desk = await startDeskWorker(thread, options, silentLog, 200);
  const hanging = desk.call('hang', {});
  await desk.close();
  expect(await hanging).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
});

it('fails where the thread cannot start', async () => {
  await expect(
    startDeskWorker(join(import.meta.dirname, 'no-such-thread.js'), options, silentLog),
  ).rejects.toThrow();
});
