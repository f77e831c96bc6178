import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Output } from '@shared/api/contract';
import type { Reply } from '@shared/api/channel';
import { startBuiltMain } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';

const CALL = 'copydesk:call';
const EVENT = 'copydesk:event';

async function opened(prepare?: (electron: typeof StandIn) => void) {
  const { electron, library } = await startBuiltMain(prepare);
  const window = await vi.waitFor(() => {
    const [first] = electron.windows;
    if (!first) throw new Error('No window yet.');
    return first;
  });
  return { electron, library, window };
}

const events = (window: StandIn.BrowserWindow): unknown[] =>
  window.sent.filter(({ channel }) => channel === EVENT).map(({ value }) => value);

describe('starting', () => {
  it('opens one window on the app’s own address, sandboxed', async () => {
    const { electron, window } = await opened();
    expect(electron.windows).toHaveLength(1);
    expect(window.url).toBe('copydesk://app/');
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    expect(existsSync(window.options.webPreferences?.preload ?? '')).toBe(true);
  });

  it('shows the window when its page is drawn, and not before', async () => {
    const { window } = await opened();
    expect(window.options.show).toBe(false);
    expect(window.shown).toBe(0);
    window.emit('ready-to-show');
    expect(window.shown).toBe(1);
  });

  it('leaves a second start to the first, which comes to the front', async () => {
    const second = await startBuiltMain((electron) => (electron.answers.isFirstInstance = false));
    expect(second.electron.windows).toHaveLength(0);
    expect(second.electron.asked.exited).toBe(true);
    expect(existsSync(second.library)).toBe(false);

    const { electron, window } = await opened();
    window.minimized = true;
    electron.app.emit('second-instance');
    expect(electron.windows).toHaveLength(1);
    expect(window.minimized).toBe(false);
    expect(window.focused).toBe(1);
  });

  it('keeps the window’s own files out of the folder that the library is in', async () => {
    const { electron } = await opened();
    const { appData, userData } = electron.answers.paths;
    expect(userData).toBe(join(appData ?? '', 'Copydesk Window'));
  });

  it('makes its scheme an origin of its own before anything loads', async () => {
    const { electron } = await opened();
    expect(electron.asked.schemes).toMatchObject([
      { scheme: 'copydesk', privileges: { standard: true, secure: true } },
    ]);
    expect(electron.asked.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
    expect(electron.asked.schemes[0]?.privileges).not.toHaveProperty('allowServiceWorkers');
  });

  it('offers every command in the menu and tells the page which was chosen', async () => {
    const { electron, window } = await opened();
    const file = electron.asked.menu.find(({ label }) => label === 'File');
    const item = (file?.submenu as { id?: string; click?: () => void }[]).find(
      ({ id }) => id === 'story.export',
    );
    item?.click?.();
    expect(events(window)).toContainEqual({ kind: 'command', command: 'story.export' });
  });
});

describe('what the page may not do', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
    'fullscreen',
  ])('has no permission for %s', async (permission) => {
    const { electron } = await opened();
    expect(electron.isGranted(permission)).toEqual({ asked: false, checked: false });
  });

  it('may write to the clipboard, which is how a story is copied', async () => {
    const { electron } = await opened();
    expect(electron.isGranted('clipboard-sanitized-write')).toEqual({ asked: true, checked: true });
  });

  it.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'copydesk://other/',
    'copydesk://app.evil.example/',
    'data:text/html,x',
  ])('is not navigated to %s, by itself, a frame or a redirect', async (url) => {
    const { window } = await opened();
    for (const kind of ['will-frame-navigate', 'will-redirect']) {
      const preventDefault = vi.fn();
      window.webContents.emit(kind, { url, preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    }
  });

  it('may show its own preview in a frame', async () => {
    const { window } = await opened();
    const preventDefault = vi.fn();
    window.webContents.emit('will-frame-navigate', { url: 'copydesk://app/preview/x', preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  it('opens no window; web and mail links open outside, others not at all', async () => {
    const { electron, window } = await opened();
    for (const url of [
      'https://example.org/a',
      'mailto:desk@example.org',
      'file:///etc/passwd',
      'javascript:x',
      'smb://h/s',
    ]) {
      expect(window.webContents.openWindow(url)).toEqual({ action: 'deny' });
    }
    expect(electron.asked.openedOutside).toEqual(['https://example.org/a', 'mailto:desk@example.org']);
  });

  it('embeds no other view', async () => {
    const { window } = await opened();
    const preventDefault = vi.fn();
    window.webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('calls from the page', () => {
  it('are answered by the desk in its thread', async () => {
    const { electron, library } = await opened();
    const reply = (await electron.invoke(CALL, ['app.info', {}])) as Reply<Output<'app.info'>>;
    expect(reply).toMatchObject({ ok: true, value: { library: { folder: library }, problem: null } });
  });

  it('are checked like every call', async () => {
    const { electron } = await opened();
    expect(await electron.invoke(CALL, ['stories.get', { id: 7 }])).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    });
    expect(await electron.invoke(CALL, ['no.such.call', {}])).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    });
  });

  it('are refused from a frame in the page, another page, or a page that has gone elsewhere', async () => {
    const { electron, window } = await opened();
    const page = window.webContents;
    const refused = { ok: false, error: { code: 'NOT_ALLOWED' } };
    const frame = { origin: 'copydesk://app', url: 'copydesk://app/preview/x' };
    expect(await electron.invoke(CALL, ['app.info', {}], { sender: page, senderFrame: frame })).toMatchObject(
      refused,
    );
    const other = { mainFrame: page.mainFrame };
    expect(
      await electron.invoke(CALL, ['app.info', {}], { sender: other, senderFrame: other.mainFrame }),
    ).toMatchObject(refused);
    expect(await electron.invoke(CALL, ['app.info', {}], { sender: page, senderFrame: null })).toMatchObject(
      refused,
    );
    page.mainFrame.origin = 'https://evil.example';
    expect(await electron.invoke(CALL, ['app.info', {}])).toMatchObject(refused);
  });

  it('are answered by the host where only it can', async () => {
    const { electron } = await opened();
    electron.answers.folder = '/exports';
    expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({
      ok: true,
      value: { kind: 'electron', canChooseFolder: true, canReveal: true },
    });
    expect(await electron.invoke(CALL, ['host.chooseFolder', { title: 'Export to' }])).toEqual({
      ok: true,
      value: { folder: '/exports' },
    });
    expect(await electron.invoke(CALL, ['host.openLink', { url: 'file:///etc/passwd' }])).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
    expect(electron.asked.openedOutside).toEqual([]);
  });

  it('bring the desk’s events back', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['stories.create', {}]);
    await vi.waitFor(() =>
      expect(events(window)).toContainEqual(expect.objectContaining({ kind: 'stories.changed' })),
    );
  });
});

describe('the app’s own address', () => {
  it('serves the built page under its policy', async () => {
    const { electron } = await opened();
    const answer = await electron.load('copydesk://app/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Copydesk</title>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });

  it('serves nothing of another host or outside the page’s folder', async () => {
    const { electron } = await opened();
    expect((await electron.load('copydesk://other/')).status).toBe(404);
    expect((await electron.load('copydesk://app/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await electron.load('copydesk://app/api/app.info')).status).toBe(404);
  });
});

describe('quitting', () => {
  it('closes the desk first, so that the library is left whole', async () => {
    const { electron, library } = await opened();
    await electron.invoke(CALL, ['stories.create', {}]);
    electron.app.quit();
    expect(electron.asked.exited).toBe(false);
    await vi.waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
    expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(false);
  });

  it('waits for text that is not saved, and tells the page to save it', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    electron.app.quit();
    expect(electron.windows).toEqual([window]);
    expect(events(window)).toContainEqual({ kind: 'command', command: 'story.save' });
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await vi.waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.windows).toEqual([]);
  });

  it('goes back to text that could not be saved, where the user wants to', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    electron.answers.messageBox = 0;
    window.close();
    await vi.waitFor(() => expect(electron.asked.dialogs).toHaveLength(1), { timeout: 15_000 });
    expect(electron.asked.dialogs[0]?.message).toBe('The last changes are not saved.');
    expect(electron.windows).toEqual([window]);
    expect(electron.asked.exited).toBe(false);
  });
});
