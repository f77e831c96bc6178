import { existsSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Output } from '@shared/api/contract';
import type { OpenedFile } from '@shared/api/host';
import type { Reply } from '@shared/api/channel';
import { wasLeftOpen } from '../../electron/desk/db/in-use';
import { CALL, events, opened, startBuiltMain } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';
import { waitFor } from '../support/wait-for';

/** Presses an item of the Help menu. */
function choose(electron: typeof StandIn, label: string): void {
  const help = electron.asked.menu.find(({ role }) => role === 'help');
  const items = help?.submenu as { label?: string; click?: () => void }[];
  items.find((item) => item.label === label)?.click?.();
}

/** The rest of this test runs on that platform, as far as the app asks. */
function onPlatform(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  onTestFinished(() => void vi.restoreAllMocks());
}

/** Points 8 to 12 of Electron's list, and other ways across its border. */
const WEAKENING = [
  ...['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'disableBlinkFeatures'],
  ...['webviewTag', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'navigateOnDragDrop'],
];

/** Every script of the main process and the desk, as it is packed. */
async function builtMain(): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'out', 'main');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(names).toContain('main.js');
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

describe('starting', () => {
  it.each([
    { uid: 1000, switches: ['no-sandbox'], isSaid: true },
    { uid: 1000, switches: [], isSaid: false },
    // Chromium has no sandbox for root.
    { uid: 0, switches: ['no-sandbox'], isSaid: false },
  ])('says that an AppImage runs without its sandbox: %o', async ({ uid, switches, isSaid }) => {
    vi.stubEnv('APPIMAGE', '/apps/Copydesk.AppImage');
    vi.spyOn(process, 'getuid').mockReturnValue(uid);
    onTestFinished(() => void vi.restoreAllMocks());
    const { electron } = await opened(({ answers }) => (answers.switches = switches));
    const log = await readFile(join(electron.answers.paths.logs ?? '', 'copydesk.log'), 'utf8');
    for (const said of [electron.asked.about?.copyright, log])
      expect(said?.includes('without Chromium’s sandbox')).toBe(isSaid);
  });

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
    expect(window.webRtc).toBe('disable_non_proxied_udp');
    // Nobody listens there: what is no request goes nowhere, not even to this machine.
    expect(electron.asked.proxy).toMatchObject({
      ...{ proxyRules: 'socks5://127.0.0.1:0', proxyBypassRules: '<-loopback>' },
    });
    expect(electron.asked.switches).toContain('blink-settings=dnsPrefetchingEnabled=false');
  });

  it('asks for nothing of a window that weakens its border', async () => {
    const { window } = await opened();
    const preferences: object = window.options.webPreferences ?? {};
    // Each of Electron's other switches is left as it is, which is off: a new one has to be looked at here.
    expect(Object.keys(preferences).sort()).toEqual([
      ...['contextIsolation', 'nodeIntegration', 'preload', 'sandbox', 'spellcheck', 'webSecurity'],
    ]);
    for (const key of WEAKENING) expect(preferences).not.toHaveProperty(key);
    const main = await builtMain();
    for (const word of [...WEAKENING, 'setCertificateVerifyProc', 'certificate-error'])
      expect(main.includes(word), word).toBe(false);
    // The one switch takes a way out away.
    expect(main.match(/appendSwitch\(.*?\)/gsu)).toEqual([
      'appendSwitch("blink-settings", "dnsPrefetchingEnabled=false")',
    ]);
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
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    const file = electron.asked.menu.find(({ label }) => label === 'File');
    const item = (file?.submenu as { id?: string; click?: () => void }[]).find(
      ({ id }) => id === 'story.export',
    );
    item?.click?.();
    expect(events(window)).toContainEqual({ kind: 'command', command: 'story.export' });
  });

  it('opens the folder of the logs from the Help menu, also where somebody removed it', async () => {
    const { electron } = await opened();
    const logs = electron.answers.paths.logs ?? '';
    await rm(logs, { recursive: true, force: true });
    choose(electron, 'Show log folder');
    await waitFor(() => expect(electron.asked.openedFolders).toEqual([logs]));
    expect(existsSync(logs)).toBe(true);

    electron.answers.unopenable = [logs];
    choose(electron, 'Show log folder');
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(1));
    expect(electron.asked.dialogs[0]?.detail).toBe(`No file manager was found\n\nIt is ${logs}`);
  });
});

describe('the key of text that is not saved', () => {
  const keys = async (electron: typeof StandIn): Promise<Output<'host.journalKeys'>> => {
    const reply = (await electron.invoke(CALL, ['host.journalKeys', {}])) as Reply<
      Output<'host.journalKeys'>
    >;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };

  it('is handed to the page where the system keeps secrets, the same to every window', async () => {
    const { electron } = await opened(({ answers }) => (answers.secrets = 'gnome_libsecret'));
    const given = await keys(electron);
    expect(given).toMatchObject({ state: 'keys', keys: [{ bytes: { length: 32 } }] });
    expect(await keys(electron)).toEqual(given);
  });

  // Only Linux has a store that keeps nothing secret.
  it.skipIf(process.platform !== 'linux').each(['basic_text', 'unknown'] as const)(
    'is none where Linux would wrap it with a password that everybody knows (%s)',
    async (backend) => {
      const { electron } = await opened(({ answers }) => (answers.secrets = backend));
      expect(await keys(electron)).toEqual({
        state: 'none',
        why: 'This system offers no store of secrets, such as a keyring.',
      });
    },
  );
});

describe('files that are opened with the app', () => {
  const taken = async (electron: typeof StandIn): Promise<readonly OpenedFile[]> => {
    const reply = (await electron.invoke(CALL, ['host.takeFiles', {}])) as Reply<Output<'host.takeFiles'>>;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value.files;
  };
  const copyIn = (library: string): string => {
    const file = join(dirname(library), 'rain.txt');
    writeFileSync(file, 'Rain ends drought');
    return file;
  };
  const rain = {
    state: 'held',
    name: 'rain.txt',
    file: { heldFile: expect.any(String) as string },
  };

  it('are kept for the page where they come before there is one, and handed over once', async () => {
    const preventDefault = vi.fn();
    const starting = startBuiltMain((electron) => {
      // macOS opens files as soon as somebody listens, long before the app is ready.
      electron.app.on('newListener', (name: string) => {
        if (name !== 'open-file') return;
        const file = copyIn(join(electron.answers.paths.documents ?? '', 'library'));
        queueMicrotask(() => electron.app.emit('open-file', { preventDefault }, file));
      });
    });
    const { electron } = await starting;
    await waitFor(() => expect(electron.windows).toHaveLength(1));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(await taken(electron)).toEqual([rain]);
    expect(await taken(electron)).toEqual([]);
  });

  it('are read by the desk where they lie: a page hears of no path', async () => {
    const { electron, library } = await opened();
    const file = copyIn(library);
    electron.app.emit('open-file', { preventDefault: vi.fn() }, file);
    const [held] = await taken(electron);
    if (held?.state !== 'held') throw new Error('The file was not handed over.');
    expect(JSON.stringify(held)).not.toContain(dirname(library));
    const input = { name: held.name, bytes: held.file };
    expect(await electron.invoke(CALL, ['intake.file', input])).toMatchObject({
      value: { open: { story: { headline: 'Rain ends drought' } } },
    });
    expect(await readFile(file, 'utf8')).toBe('Rain ends drought');
  });

  it('are told to the page that is open, and open a window where there is none', async () => {
    const { electron, library, window } = await opened();
    electron.app.emit('open-file', { preventDefault: vi.fn() }, copyIn(library));
    expect(events(window)).toContainEqual({ kind: 'file.opened' });
    expect(await taken(electron)).toEqual([rain]);
    window.close();
    // On other systems than macOS the app would end with its last window.
    electron.app.removeAllListeners('window-all-closed');
    electron.app.emit('open-file', { preventDefault: vi.fn() }, copyIn(library));
    expect(electron.windows).toHaveLength(1);
    expect(await taken(electron)).toEqual([rain]);
  });

  it('come from a second start as well, by their whole paths', async () => {
    const { electron, library, window } = await opened();
    electron.app.emit('second-instance', {}, ['copydesk', '--flag'], '/', { files: [copyIn(library)] });
    expect(events(window)).toContainEqual({ kind: 'file.opened' });
    expect(await taken(electron)).toEqual([rain]);
    for (const odd of [undefined, null, {}, { files: 'x' }, { files: [7] }])
      electron.app.emit('second-instance', {}, [], '/', odd);
    expect(await taken(electron)).toEqual([]);
  });

  it('are what the program was started with: switches and folders are none', async () => {
    const argv = process.argv;
    const second = await startBuiltMain((electron) => {
      electron.answers.isFirstInstance = false;
      const folder = electron.answers.paths.documents ?? '';
      process.argv = ['electron', '.', '--inspect', folder, copyIn(join(folder, 'library'))];
    });
    process.argv = argv;
    expect(second.electron.asked.handed).toMatchObject({
      files: [join(dirname(second.library), 'rain.txt')],
    });
  });

  it('say why where they cannot be read', async () => {
    const { electron, library } = await opened();
    electron.app.emit('open-file', { preventDefault: vi.fn() }, join(dirname(library), 'gone.txt'));
    expect(await taken(electron)).toEqual([
      { state: 'refused', name: 'gone.txt', why: expect.stringContaining('there is no such file') as string },
    ]);
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
    expect(electron.asked.folderDialogAt).toBeUndefined();
    const at = join(electron.answers.paths.documents ?? '', 'not-there-yet');
    await electron.invoke(CALL, ['host.chooseFolder', { title: 'Export to', at }]);
    expect(electron.asked.folderDialogAt).toBe(electron.answers.paths.documents);
    expect(await electron.invoke(CALL, ['host.openLink', { url: 'file:///etc/passwd' }])).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
    expect(electron.asked.openedOutside).toEqual([]);
  });

  it('write only into a folder that was chosen in the system’s dialog, or that the user lets pass once', async () => {
    const { electron, library } = await opened();
    const own = dirname(library);
    const open = (folder: string) => electron.invoke(CALL, ['library.open', { folder }]);
    const refused = { ok: false, error: { code: 'NOT_ALLOWED' } };
    electron.answers.messageBox = 1;
    expect(await open(join(own, 'typed'))).toMatchObject(refused);
    expect(electron.asked.dialogs.at(-1)?.detail).toContain(join(own, 'typed'));
    expect(existsSync(join(own, 'typed'))).toBe(false);
    electron.answers.messageBox = 0;
    expect(await open(join(own, 'typed'))).toMatchObject({ ok: true });
    expect(await open(join(own, 'typed'))).toMatchObject({ ok: true });
    expect(electron.asked.dialogs).toHaveLength(2);
    // The system's own are not even asked about, unless they were chosen.
    expect(await open('/etc/copydesk')).toMatchObject(refused);
    expect(await open(join(own, 'config'))).toMatchObject(refused);
    electron.answers.folder = join(own, '.chosen');
    await electron.invoke(CALL, ['host.chooseFolder', { title: 'Export to' }]);
    expect(await open(join(own, '.chosen'))).toMatchObject({ ok: true });
    expect(electron.asked.dialogs).toHaveLength(2);
  });

  it('bring the desk’s events back', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['stories.create', {}]);
    await waitFor(() =>
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
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
    expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(false);
  });

  it('waits for text that is not saved, and tells the page to save it', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    electron.app.quit();
    expect(electron.windows).toEqual([window]);
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.windows).toEqual([]);
  });

  it('asks before it ends over an export, and goes back to it or cancels it', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.exporting', { exporting: true }]);
    electron.answers.messageBox = 0;
    electron.app.quit();
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(1));
    expect(electron.asked.dialogs[0]?.message).toBe('A page is still being exported.');
    expect(electron.windows).toEqual([window]);
    // Until the answer arrives.
    await setImmediate();

    electron.answers.messageBox = 1;
    electron.app.quit();
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.asked.dialogs).toHaveLength(2);
    expect(electron.windows).toEqual([]);
  });

  it('asks nothing once an export is over, or its page is gone', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.exporting', { exporting: true }]);
    await electron.invoke(CALL, ['host.exporting', { exporting: false }]);
    await electron.invoke(CALL, ['host.exporting', { exporting: true }]);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    electron.app.quit();
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.asked.dialogs).toEqual([]);
  });

  it('saves the text first where there is an export as well, and asks about that then', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.exporting', { exporting: true }]);
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    electron.answers.messageBox = 1;
    window.close();
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
    expect(electron.asked.dialogs).toEqual([]);
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.windows).toEqual([]));
    expect(electron.asked.dialogs.map(({ message }) => message)).toEqual(['A page is still being exported.']);
  });

  it('closes over text that is not saved where the user says so, although the page objects', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    window.cancelsUnload = true;
    electron.answers.messageBox = 1;
    electron.app.quit();
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(1));
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(electron.windows).toEqual([]);
  });

  it('waits for text that only the page knows of: its word to the app was still on its way', async () => {
    const { electron, window } = await opened();
    window.cancelsUnload = true;
    window.close();
    expect(electron.windows).toEqual([window]);
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
    window.cancelsUnload = false;
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.windows).toEqual([]));
    expect(electron.asked.dialogs).toEqual([]);
  });

  it('loads the page again once its text is saved, and the window stays', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    window.cancelsUnload = true;
    window.webContents.reload();
    expect(window.reloaded).toBe(0);
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
    window.cancelsUnload = false;
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(window.reloaded).toBe(1));
    expect(electron.windows).toEqual([window]);
    expect(electron.asked.dialogs).toEqual([]);
  });

  it('loads the page again over text that is not saved only where the user says so, once', async () => {
    const { electron, window } = await opened();
    window.cancelsUnload = true;
    electron.answers.messageBox = 1;
    window.webContents.reload();
    await waitFor(() => expect(window.reloaded).toBe(1));
    expect(electron.asked.dialogs[0]?.buttons).toEqual(['Go back', 'Reload without saving']);
    expect(electron.windows).toEqual([window]);
    // The new page has its own text, so the question comes again.
    electron.answers.messageBox = 0;
    window.close();
    expect(electron.windows).toEqual([window]);
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(2));
    expect(electron.windows).toEqual([window]);
  });

  it('closes a window that is closed while its page waits to be loaded again', async () => {
    const { electron, window } = await opened();
    window.cancelsUnload = true;
    window.webContents.reload();
    window.close();
    expect(electron.windows).toEqual([window]);
    window.cancelsUnload = false;
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
    await waitFor(() => expect(electron.windows).toEqual([]));
    expect(window.reloaded).toBe(0);
  });

  it.each(['Windows', 'Linux'])(
    'holds up the end of the machine for text that is not saved: %s',
    async (system) => {
      onPlatform(system === 'Windows' ? 'win32' : 'linux');
      const { electron, window } = await opened();
      const machineEnds = () => {
        const event = electron.closable();
        if (system === 'Windows') window.emit('query-session-end', event);
        else electron.powerMonitor.emit('shutdown', event);
        return event.defaultPrevented;
      };
      // On Windows a saved text delays nothing; on other systems the library is closed first.
      if (system === 'Windows') expect(machineEnds()).toBe(false);
      await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
      expect(machineEnds()).toBe(true);
      expect(events(window)).toContainEqual({ kind: 'host.closing' });
      await electron.invoke(CALL, ['host.unsaved', { unsaved: false }]);
      await waitFor(() => expect(electron.asked.exited).toBe(true));
    },
  );

  it('leaves a Mac to quit its apps itself: a shutdown that is prevented there takes Quit away', async () => {
    onPlatform('darwin');
    const { electron } = await opened();
    expect(electron.powerMonitor.listenerCount('shutdown')).toBe(0);
  });

  it('asks Linux to wait at a shutdown, which it does for no first listener, and saves before it sleeps', async () => {
    onPlatform('linux');
    let isWaited = false;
    const { electron, window } = await opened(({ powerMonitor }) => {
      // As Electron does: https://github.com/electron/electron/blob/main/lib/browser/api/power-monitor.ts
      powerMonitor.once('newListener', () => {
        powerMonitor.on('newListener', (name) => (isWaited ||= name === 'shutdown'));
      });
    });
    await waitFor(() => expect(isWaited).toBe(true));
    electron.powerMonitor.emit('suspend');
    expect(events(window)).toContainEqual({ kind: 'host.closing' });
  });

  it('has closed the library when Windows may end it, and the next start says nothing of a crash', async () => {
    const { electron, library, window } = await opened();
    await electron.invoke(CALL, ['stories.create', {}]);
    expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(true);
    window.emit('session-end', {});
    expect(existsSync(join(library, 'library.sqlite-wal'))).toBe(false);
    expect(wasLeftOpen(library)).toBe(false);
  });

  it('opens no window any more while its library is being closed', async () => {
    const { electron } = await opened();
    electron.app.quit();
    electron.app.emit('activate', {}, false);
    electron.app.emit('second-instance', {}, [], '/', { files: [], stories: [], newWindow: true });
    expect(electron.windows).toEqual([]);
    await waitFor(() => expect(electron.asked.exited).toBe(true));
  });

  it('goes back to text that could not be saved, where the user wants to', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }]);
    electron.answers.messageBox = 0;
    window.close();
    await waitFor(() => expect(electron.asked.dialogs).toHaveLength(1));
    expect(electron.asked.dialogs[0]?.message).toBe('Your latest changes are not saved.');
    expect(electron.windows).toEqual([window]);
    expect(electron.asked.exited).toBe(false);
  });
});
