import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import type { Output } from '@shared/api/contract';
import { CALL, events, opened, startBuiltMain } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';
import { waitFor } from '../support/wait-for';

const logged = (electron: typeof StandIn): string =>
  readFileSync(join(electron.answers.paths.logs ?? '', 'copydesk.log'), 'utf8');

describe('failures', () => {
  it('of the desk’s process are told to the page, and the next call starts another', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['app.info', {}]);
    const [first] = electron.utilities;
    process.kill(first?.pid ?? 0, 'SIGKILL');
    await waitFor(() =>
      expect(events(window)).toContainEqual({
        kind: 'desk.ended',
        startsAgain: true,
        files: [],
        photos: [],
      }),
    );
    expect(electron.windows).toEqual([window]);
    const info = (await electron.invoke(CALL, ['app.info', {}])) as Reply<Output<'app.info'>>;
    // A library that was left open says nothing about the previous start.
    expect(info).toMatchObject({ ok: true, value: { library: { leftOpen: false } } });
    expect(electron.utilities).toHaveLength(2);
  });

  it('of the page load it anew, but not for ever', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(window.reloaded).toBe(1);
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    expect(window.reloaded).toBe(1);
    // Its unsaved text is gone with it, so nothing keeps the window open.
    window.close();
    expect(electron.windows).toEqual([]);
  });

  it('of the page that come again are said, with the choice to load it or close the window', async () => {
    const { electron, window } = await opened();
    const crash = () =>
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    crash();
    electron.answers.messageBox = 0;
    crash();
    await waitFor(() => expect(window.reloaded).toBe(2));
    expect(electron.asked.dialogs[0]?.buttons).toEqual(['Reload', 'Close the window']);
    electron.answers.messageBox = 1;
    crash();
    await waitFor(() => expect(electron.windows).toEqual([]));
  });

  it('of a page to answer are asked about, and it is loaded again', async () => {
    const { electron, window } = await opened();
    electron.answers.messageBox = 1;
    window.emit('unresponsive');
    await waitFor(() => expect(window.reloaded).toBe(1));
    expect(electron.asked.dialogs).toMatchObject([
      { message: 'This window is not responding.', buttons: ['Wait', 'Reload'] },
    ]);
    expect(logged(electron)).toContain('the page was loaded again because it did not answer');
  });

  it('of a page to answer for a moment ask nothing', async () => {
    const { electron, window } = await opened();
    window.emit('unresponsive');
    window.emit('responsive');
    await setTimeout(6_000);
    expect(electron.asked.dialogs).toEqual([]);
    expect(logged(electron)).toContain('the page answers again');
  });

  it('of the app itself are logged without a word of what they say, and the app goes on', async () => {
    const { electron } = await opened();
    const words = 'The minister resigns on Monday.';
    process.emit('uncaughtException', new TypeError(words));
    process.emit('unhandledRejection', new RangeError(words), Promise.resolve());
    const dead = { type: 'GPU', reason: 'crashed', exitCode: 5 };
    electron.app.emit('child-process-gone', {}, dead);
    const log = logged(electron);
    expect(log).toContain('TypeError');
    expect(log).toContain('RangeError');
    expect(log).toContain('"type":"GPU","reason":"crashed","exitCode":5');
    expect(log).not.toContain('minister');
    expect(electron.asked).toMatchObject({ exited: false, errors: [] });
    expect(await electron.invoke(CALL, ['app.info', {}])).toMatchObject({ ok: true });
  });

  it('of the app itself that do not end close it as its user does', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    for (let times = 0; times < 25; times += 1) process.emit('uncaughtException', new Error('again'));
    expect(electron.asked.errors).toEqual([expect.stringContaining('Copydesk has to close')]);
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
    expect(electron.asked.exited).toBe(false);
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.asked.exited).toBe(true));
  });

  it('that end a process leave a dump beside the log, which is never sent', async () => {
    const { electron } = await opened();
    expect(electron.asked.crashes).toEqual({ uploadToServer: false });
    expect(electron.answers.paths.crashDumps).toBe(join(electron.answers.paths.logs ?? '', 'crashes'));
  });

  it('to load the page are said, since a window without one would never be seen', async () => {
    const { electron, window } = await opened();
    electron.answers.messageBox = 1;
    const fail = (code: number, isMainFrame: boolean) =>
      window.webContents.emit('did-fail-load', {}, code, 'FAILED', 'copydesk://app/', isMainFrame);
    // A failed preview only affects its frame, and a load that was stopped on purpose has not failed.
    fail(-6, false);
    fail(-3, true);
    expect(electron.asked.dialogs).toEqual([]);
    fail(-6, true);
    await waitFor(() => expect(electron.windows).toEqual([]));
    expect(window.shown).toBe(1);
  });

  it('to open a link are said, wherever it was followed', async () => {
    const { electron, window } = await opened();
    electron.answers.unopenable = ['tel:+441212345'];
    expect(await electron.invoke(CALL, ['host.openLink', { url: 'tel:+441212345' }])).toMatchObject({
      ok: false,
      error: { code: 'HOST_CANNOT' },
    });
    window.webContents.openWindow('tel:+441212345');
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(1));
    expect(electron.asked.dialogs[0]?.message).toContain('tel:');
  });

  it('to start are said, and end the app', async () => {
    const { electron } = await startBuiltMain((platform) => {
      platform.protocol.handle = () => {
        throw new Error('The page is not there.');
      };
    });
    await waitFor(() => expect(electron.asked.exitCode).toBe(1));
    expect(electron.asked.errors).toEqual([expect.stringContaining('The page is not there.')]);
  });
});
