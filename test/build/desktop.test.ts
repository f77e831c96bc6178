import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Output } from '@shared/api/contract';
import type { Reply } from '@shared/api/channel';
import { editCommands } from '@shared/commands';
import { CALL, events, opened } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';
import { waitFor } from '../support/wait-for';

const STORY = '01890a5d-ac96-774b-bcce-b302099a8057';

/** What the host itself told the page to do. A new library's samples are announced as they are added. */
const told = (window: StandIn.BrowserWindow): unknown[] =>
  events(window).filter((event) => !/\.(changed|asked)$/.test((event as { kind: string }).kind));

const from = ({ webContents: page }: StandIn.BrowserWindow): StandIn.Sender => ({
  sender: page,
  senderFrame: page.mainFrame,
});

type Item = Electron.MenuItemConstructorOptions;
const itemsIn = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsIn(item.submenu) : [])]);
const choose = (items: readonly Item[], label: string): void => {
  const found = itemsIn(items).find((item) => item.label === label);
  if (!found?.click) throw new Error(`There is nothing to choose as ${label}.`);
  (found.click as unknown as () => void)();
};

/** Opens a second window from the menu. */
function openSecond(electron: typeof StandIn): StandIn.BrowserWindow {
  choose(electron.asked.menu, 'New window');
  const second = electron.windows[1];
  if (!second) throw new Error('There is no second window.');
  return second;
}

describe('several windows', () => {
  it('are opened beside one another and all hear of the desk’s changes', async () => {
    const { electron, window } = await opened();
    const second = openSecond(electron);
    expect(second.options).toMatchObject({ x: window.bounds.x + 28, y: window.bounds.y + 28 });
    await electron.invoke(CALL, ['stories.create', {}], from(second));
    for (const each of [window, second])
      await waitFor(() =>
        expect(events(each)).toContainEqual(expect.objectContaining({ kind: 'stories.changed' })),
      );
  });

  it('take commands of the menu one at a time: the one used last', async () => {
    const { electron, window } = await opened();
    const second = openSecond(electron);
    for (const each of [window, second]) await electron.invoke(CALL, ['host.takeFiles', {}], from(each));
    choose(electron.asked.menu, 'Export…');
    window.focus();
    choose(electron.asked.menu, 'Print…');
    expect(told(second)).toEqual([{ kind: 'command', command: 'story.export' }]);
    expect(told(window)).toEqual([{ kind: 'command', command: 'story.print' }]);
  });

  it('say which commands do something: the menu follows the one in front', async () => {
    const { electron, window } = await opened();
    const isOn = (label: string) =>
      itemsIn(electron.asked.menu).find((item) => item.label === label)?.enabled;
    expect(isOn('Undo')).toBe(true);
    await electron.invoke(CALL, ['host.commands', { available: ['edit.undo'] }], from(window));
    expect([isOn('Undo'), isOn('Redo')]).toEqual([true, false]);
    const second = openSecond(electron);
    await electron.invoke(CALL, ['host.commands', { available: ['edit.redo'] }], from(second));
    expect([isOn('Undo'), isOn('Redo')]).toEqual([false, true]);
    window.focus();
    expect([isOn('Undo'), isOn('Redo')]).toEqual([true, false]);
  });

  it('have the browser itself cut, copy and paste', async () => {
    const { electron, window } = await opened();
    for (const action of ['cut', 'copy', 'paste', 'paste-plain'])
      await electron.invoke(CALL, ['host.edit', { action }], from(window));
    expect(electron.asked.edited).toEqual(['cut', 'copy', 'paste', 'pasteAndMatchStyle']);
    const page = window.webContents.mainFrame;
    const preview = { origin: page.origin, url: `${page.url}preview/1` };
    const reply = await electron.invoke(CALL, ['host.edit', { action: 'paste' }], {
      ...from(window),
      senderFrame: preview,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(electron.asked.edited).toHaveLength(4);
  });

  it('each keep their own unsaved text, and all keep the app open for it', async () => {
    const { electron, window } = await opened();
    const second = openSecond(electron);
    await electron.invoke(CALL, ['host.unsaved', { unsaved: true }], from(second));
    expect([window.edited, second.edited]).toEqual([false, true]);
    electron.app.quit();
    expect(electron.windows).toEqual([second]);
    expect(events(second)).toContainEqual({ kind: 'host.closing' });
    expect(electron.asked.exited).toBe(false);
    await electron.invoke(CALL, ['host.unsaved', { unsaved: false }], from(second));
    await waitFor(() => expect(electron.asked.exited).toBe(true));
  });

  it('come back for a command of the menu where a Mac has none open', async () => {
    const { electron, window } = await opened();
    electron.app.removeAllListeners('window-all-closed');
    window.close();
    choose(electron.asked.menu, 'New story');
    const [next] = electron.windows;
    if (!next) throw new Error('No window was opened.');
    // Its page does not listen yet.
    expect(told(next)).toEqual([]);
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    expect(told(next)).toEqual([{ kind: 'command', command: 'story.new' }]);
  });

  it('are told all that was chosen in the menu before their page listens, in that order', async () => {
    const { electron, window } = await opened();
    choose(electron.asked.menu, 'New story');
    electron.app.emit('second-instance', {}, [], '/', { files: [], stories: [STORY] });
    choose(electron.asked.menu, 'Find in the story');
    expect(told(window)).toEqual([]);
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    const inTurn = [
      { kind: 'command', command: 'story.new' },
      { kind: 'story.open', id: STORY },
      { kind: 'command', command: 'edit.find' },
    ];
    expect(told(window)).toEqual(inTurn);
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    expect(told(window)).toEqual(inTurn);
  });

  it('are told what they answer also while they show no stories, as a damaged library’s does', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.commands', { available: ['edit.paste'] }]);
    choose(electron.asked.menu, 'Paste');
    expect(told(window)).toEqual([{ kind: 'command', command: 'edit.paste' }]);
  });

  it('are refused answers once they are closed', async () => {
    const { electron } = await opened();
    const second = openSecond(electron);
    second.close();
    expect(await electron.invoke(CALL, ['app.info', {}], from(second))).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
  });
});

describe('where a window stands', () => {
  const state = (electron: typeof StandIn): string =>
    join(electron.answers.paths.appData ?? '', 'Copydesk Window', 'window.json');
  const startWith = (saved: string, workAreas: Electron.Rectangle[]) =>
    opened((electron) => {
      electron.answers.workAreas = workAreas;
      electron.app.whenReady = async () => {
        await mkdir(dirname(state(electron)), { recursive: true });
        writeFileSync(state(electron), saved);
      };
    });
  const two = [
    { x: 0, y: 0, width: 1440, height: 900 },
    { x: 1440, y: 0, width: 2560, height: 1400 },
  ];
  const there = { x: 1600, y: 50, width: 1300, height: 800 };

  it('is remembered when it is closed', async () => {
    const { electron, window } = await opened();
    window.bounds = there;
    window.maximized = true;
    window.close();
    expect(JSON.parse(readFileSync(state(electron), 'utf8'))).toEqual({ bounds: there, fills: 'display' });
  });

  it('is where it stood, on the display it was on', async () => {
    const { window } = await startWith(JSON.stringify({ bounds: there, fills: 'display' }), two);
    expect(window.options).toMatchObject(there);
    expect(window.maximized).toBe(false);
    window.emit('ready-to-show');
    expect(window.maximized).toBe(true);
  });

  it.each([
    ['its display is gone', JSON.stringify({ bounds: there, fills: 'nothing' }), two.slice(0, 1)],
    ['what was remembered is damaged', '{"bounds":', two],
    ['what was remembered is nonsense', '{"bounds":{"x":1,"y":2,"width":-5,"height":"a"}}', two],
  ])('is left to the system where %s', async (_, saved, areas) => {
    const { window } = await startWith(saved, areas);
    expect(window.options).not.toHaveProperty('x');
    expect(window.options).toMatchObject({ width: 1440, height: 900 });
  });

  it('is no larger than its display where it is the first', async () => {
    const { window } = await startWith('', [{ x: 0, y: 0, width: 1366, height: 728 }]);
    expect(window.options).toMatchObject({ width: 1366, height: 728 });
  });
});

describe('links to stories', () => {
  it('are shown by the window that is open', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    electron.app.emit('second-instance', {}, [], '/', { files: [], stories: [STORY], newWindow: false });
    expect(events(window)).toContainEqual({ kind: 'story.open', id: STORY });
    expect(window.focused).toBe(1);
  });

  it('wait for a page that is still being loaded', async () => {
    const { electron, window } = await opened();
    const preventDefault = vi.fn();
    electron.app.emit('open-url', { preventDefault }, `copydesk://story/${STORY}`);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(told(window)).toEqual([]);
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    expect(told(window)).toEqual([{ kind: 'story.open', id: STORY }]);
  });

  it('wait for a page that has crashed and is loaded anew', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    // The next page takes a moment to load.
    window.webContents.reload = () => undefined;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    electron.app.emit('open-url', { preventDefault: vi.fn() }, `copydesk://story/${STORY}`);
    expect(told(window)).toEqual([]);
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    expect(told(window)).toEqual([{ kind: 'story.open', id: STORY }]);
  });

  it('open the first window on their story where the app was started by one', async () => {
    const { window } = await opened((electron) => {
      electron.app.on('newListener', (name: string) => {
        if (name !== 'open-url') return;
        queueMicrotask(() =>
          electron.app.emit('open-url', { preventDefault: vi.fn() }, `copydesk://story/${STORY}`),
        );
      });
    });
    expect(window.url).toBe(`copydesk://app/#story=${STORY}`);
    expect(window.focused).toBe(0);
  });

  it('are read from a second start’s arguments where it handed nothing over', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    electron.app.emit(
      'second-instance',
      {},
      ['copydesk.exe', '--switch', `copydesk://story/${STORY}`],
      '/',
      null,
    );
    expect(told(window)).toEqual([{ kind: 'story.open', id: STORY }]);
  });

  it('to anything else bring the app to the front and do nothing', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    for (const url of ['copydesk://app/', 'copydesk://story/../app', 'https://example.org/', 'no link'])
      electron.app.emit('open-url', { preventDefault: vi.fn() }, url);
    expect(told(window)).toEqual([]);
    expect(window.focused).toBe(4);
  });
});

describe('recent stories', () => {
  it('stand in the menu, newest first, and are opened from it', async () => {
    const { electron, window } = await opened();
    await electron.invoke(CALL, ['host.takeFiles', {}]);
    const reply = (await electron.invoke(CALL, [
      'intake.text',
      { text: 'Rain & wind\n\nIt rained.' },
    ])) as Reply<Output<'intake.text'>>;
    const id = reply.ok ? reply.value.open.story.id : null;
    await waitFor(() => choose(electron.asked.menu, 'Rain && wind'));
    expect(events(window)).toContainEqual({ kind: 'story.open', id });
  });
});

describe('what was exported', () => {
  it('can be dragged out and shown in its folder, and nothing else can', async () => {
    const { electron, library } = await opened();
    const call = async (channel: string, input: unknown) =>
      (await electron.invoke(CALL, [channel, input])) as Reply<Record<string, unknown>>;
    const text =
      'Rain ends drought\n\nBy Ann Reporter\n\nDHAKA: It rained on Monday, for the first time in a year.\n';
    await call('profile.set', { name: 'Ed Itor', role: 'editor' });
    const brought = (await call('intake.text', { text })) as Reply<Output<'intake.text'>>;
    const id = brought.ok ? brought.value.open.story.id : null;
    const to = join(dirname(library), 'pages');
    const exported = await call('publish.export', { id, form: 'zip', to, job: 'a' });
    const path = exported.ok ? String(exported.value.path) : '';
    expect(path).toMatch(/\.zip$/);

    expect(await call('host.dragOut', { path })).toEqual({ ok: true, value: {} });
    expect(await call('host.reveal', { path })).toEqual({ ok: true, value: {} });
    const [dragged] = electron.asked.dragged;
    expect(dragged?.file).toBe(path);
    // A Mac refuses a drag without a picture.
    expect(
      readFileSync(dragged?.icon as string)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(electron.asked.revealed).toEqual([path]);

    for (const other of ['/etc/passwd', library, `${path}/../../library/library.sqlite`, to])
      for (const channel of ['host.dragOut', 'host.reveal'])
        expect(await call(channel, { path: other })).toMatchObject({
          ok: false,
          error: { code: 'NOT_ALLOWED' },
        });
    rmSync(path);
    expect(await call('host.dragOut', { path })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(electron.asked.dragged).toHaveLength(1);
  });
});

describe('the taskbar of Windows', () => {
  it('knows the running app for the one of its shortcut, so that both have the same menu', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    onTestFinished(() => void vi.restoreAllMocks());
    const { electron } = await opened();
    const builder = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
    const [, appId] = /^appId: (\S+)$/m.exec(builder) ?? [];
    expect(electron.asked.appUserModelId).toBe(appId);
  });
});

describe('a right-click', () => {
  const params = {
    misspelledWord: '',
    dictionarySuggestions: [] as string[],
    linkURL: '',
    isEditable: false,
    selectionText: '',
    editFlags: {
      canCut: true,
      canCopy: true,
      canPaste: true,
      canSelectAll: true,
      canUndo: true,
      canRedo: false,
    },
  };

  it('on a misspelt word offers others, and to learn it', async () => {
    const { electron, window } = await opened();
    const misspelt = {
      misspelledWord: 'jetti',
      dictionarySuggestions: ['jetty', 'jetties'],
      isEditable: true,
    };
    const { mainFrame: frame } = window.webContents;
    window.webContents.emit('context-menu', {}, { ...params, ...misspelt, frame });
    // The page knows what can be undone at the pointer, so it is asked first.
    await waitFor(() => expect(events(window)).toContainEqual({ kind: 'commands.asked' }));
    const available = ['edit.undo', 'edit.paste', 'edit.paste-plain', 'edit.select-all'];
    await electron.invoke(CALL, ['host.commands', { available }], from(window));
    await waitFor(() => expect(electron.asked.popups).toHaveLength(1));
    const [menu = []] = electron.asked.popups;
    choose(menu, 'jetty');
    expect(window.corrected).toEqual(['jetty']);
    choose(menu, 'Add to dictionary');
    expect(electron.asked.learnt).toContain('jetti');
    const learnt = () => electron.invoke(CALL, ['host.learntWords', {}], from(window));
    expect(await learnt()).toEqual({ ok: true, value: { words: ['jetti'] } });
    await electron.invoke(CALL, ['host.forgetWord', { word: 'jetti' }], from(window));
    expect(await learnt()).toEqual({ ok: true, value: { words: [] } });
    expect(electron.asked.unlearnt).toEqual(['jetti']);
    const editing = menu.filter(({ id }) => id !== undefined);
    expect(editing.map(({ id }) => id)).toEqual(editCommands);
    expect(editing.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(available);
    choose(menu, 'Undo');
    expect(told(window)).toContainEqual({ kind: 'command', command: 'edit.undo' });
    // What macOS adds, such as its writing tools, works on the frame that it is given.
    expect(electron.asked.popupOptions).toMatchObject({ window, frame: window.webContents.mainFrame });
  });

  it('opens where the page is too busy to say what can be undone', async () => {
    const { electron, window } = await opened();
    window.webContents.emit('context-menu', {}, { ...params, isEditable: true });
    await waitFor(() => expect(electron.asked.popups).toHaveLength(1));
    expect(electron.asked.popups[0]?.every(({ enabled }) => enabled !== false)).toBe(true);
  });

  it('on a link offers to open or copy it, where it may leave the app', async () => {
    const { electron, window } = await opened();
    window.webContents.emit('context-menu', {}, { ...params, linkURL: 'https://example.org/a' });
    const [menu = []] = electron.asked.popups;
    choose(menu, 'Open link');
    choose(menu, 'Copy link');
    expect(electron.asked.openedOutside).toEqual(['https://example.org/a']);
    expect(electron.asked.copied).toEqual(['https://example.org/a']);
    window.webContents.emit('context-menu', {}, { ...params, linkURL: 'file:///etc/passwd' });
    expect(electron.asked.popups).toHaveLength(1);
  });

  it('on nothing offers nothing, and on chosen text to copy it', async () => {
    const { electron, window } = await opened();
    window.webContents.emit('context-menu', {}, params);
    expect(electron.asked.popups).toEqual([]);
    window.webContents.emit('context-menu', {}, { ...params, selectionText: 'rain' });
    expect(electron.asked.popups[0]?.map(({ role }) => role)).toEqual(['copy']);
  });
});

describe('staying on this machine', () => {
  it('lets no request of a page out', async () => {
    const { electron } = await opened();
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:80/',
      'ws://127.0.0.1/',
      'wss://example.org/',
      'ftp://example.org/',
      'file:///etc/passwd',
    ])
      expect(electron.isSent(url)).toBe(false);
    for (const url of ['copydesk://app/', 'blob:copydesk://app/x', 'data:image/png;base64,AA'])
      expect(electron.isSent(url)).toBe(true);
  });

  it('fetches no dictionaries, from the moment there is a session', async () => {
    let fetched: string | null = null;
    await opened((electron) => {
      electron.app.whenReady = () => {
        electron.app.emit('session-created', electron.session.defaultSession);
        // Chromium looks for them now; a later setting comes too late.
        fetched = electron.asked.dictionaries ?? 'a server of Chromium’s';
        return Promise.resolve();
      };
    });
    expect(fetched).toBe('copydesk://app/dictionaries/');
  });

  it.each(['linux', 'win32'] as const)(
    'checks spelling with the dictionaries that the package brings: %s',
    async (platform) => {
      vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
      const argv = process.argv;
      onTestFinished(() => {
        vi.restoreAllMocks();
        process.argv = argv;
        Reflect.deleteProperty(process, 'resourcesPath');
      });
      const { electron } = await opened((standIn) => {
        const resources = join(standIn.answers.paths.documents ?? '', 'resources');
        mkdirSync(join(resources, 'dictionaries'), { recursive: true });
        writeFileSync(join(resources, 'dictionaries', 'en-GB-10-1.bdic'), 'BDic');
        Object.assign(process, { resourcesPath: resources });
        standIn.app.isPackaged = true;
        process.argv = ['copydesk'];
      });
      const there = join(electron.answers.paths.userData ?? '', 'Dictionaries', 'en-GB-10-1.bdic');
      expect(readFileSync(there, 'utf8')).toBe('BDic');
    },
  );

  it('connects to nothing from the start to the end of a day’s work', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    onTestFinished(() => connect.mockRestore());
    const { electron, library } = await opened();
    await electron.invoke(CALL, ['intake.text', { text: 'Rain ends drought\n\nIt rained.' }]);
    await electron.load('copydesk://app/');
    electron.app.quit();
    await waitFor(() => expect(electron.asked.exited).toBe(true));
    expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
    expect(connect).not.toHaveBeenCalled();
  });
});

describe('how it looks', () => {
  it('draws no white window in the dark', async () => {
    const { window } = await opened((electron) => (electron.answers.isDark = true));
    expect(window.options.backgroundColor).toBe('#201f1c');
  });

  it.each([
    ['win32', 'accent-color-changed'],
    ['darwin', 'AppleColorPreferencesChangedNotification'],
  ] as const)(
    'takes the accent colour of the system, and another as it is chosen: %s',
    async (platform, name) => {
      vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
      onTestFinished(() => void vi.restoreAllMocks());
      const { electron, window } = await opened();
      expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({ value: { accent: '#c0392b' } });
      electron.answers.accent = '0078d7ff';
      electron.systemPreferences.emit(name, {});
      expect(events(window)).toContainEqual({ kind: 'accent.changed', accent: '#0078d7' });
      electron.answers.accent = '';
      expect(await electron.invoke(CALL, ['host.info', {}])).toMatchObject({
        ok: true,
        value: { accent: null },
      });
    },
  );

  it('gives the platform’s own parts the theme that was chosen', async () => {
    const { electron } = await opened();
    await electron.invoke(CALL, ['host.setTheme', { theme: 'dark' }]);
    expect(electron.nativeTheme.themeSource).toBe('dark');
    expect(await electron.invoke(CALL, ['host.setTheme', { theme: 'pink' }])).toMatchObject({ ok: false });
  });

  it('names itself, its version and its licence in the about box', async () => {
    const { electron } = await opened();
    expect(electron.asked.about).toMatchObject({ applicationName: 'Copydesk', applicationVersion: '0.0.0' });
    expect(electron.asked.about?.copyright).toContain('MIT');
  });
});
