import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '@shared/commands';
import { StoryId } from '@shared/story/ids';
import {
  dockTemplate,
  menuTemplate,
  menuText,
  shortened,
  shortTitle,
  type MenuSituation,
} from './menu-template';

type Item = MenuItemConstructorOptions;

const id = StoryId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const actions = () => ({
  command: vi.fn(),
  openStory: vi.fn(),
  newWindow: vi.fn(),
  checkForUpdates: vi.fn(),
  showLogFolder: vi.fn(),
});
const situation = (platform: NodeJS.Platform, more: Partial<MenuSituation> = {}): MenuSituation => ({
  platform,
  isInstalled: true,
  canUpdate: true,
  recent: [{ id, headline: 'Rain & wind end drought' }],
  available: null,
  ...more,
});
const below = (item: Item): Item[] => (Array.isArray(item.submenu) ? item.submenu : []);
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(below(item))]);
const named = (items: readonly Item[], name: string): Item =>
  flat(items).find(({ role, label }) => role === name || label === name) ?? {};

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  it('has an action behind every item that can be chosen', () => {
    const dead = flat(menuTemplate(situation(platform), actions())).filter(
      (item) => item.type !== 'separator' && !item.role && !item.click && below(item).length === 0,
    );
    expect(dead).toEqual([]);
  });

  it('offers every command of the app once, under its name and shortcut, and does what it says', () => {
    const done = actions();
    const items = flat(menuTemplate(situation(platform), done)).filter(({ id: name }) => name !== undefined);
    // A Mac's own actions, which reach its file panels too.
    const roles = platform === 'darwin' ? ['edit.cut', 'edit.copy', 'edit.paste', 'edit.paste-plain'] : [];
    expect([...items.map(({ id: name }) => name), ...roles].toSorted()).toEqual(
      commands.map(({ id: name }) => name).toSorted(),
    );
    for (const [at, { click, accelerator, registerAccelerator }] of items.entries()) {
      (click as unknown as () => void)();
      expect(done.command).toHaveBeenLastCalledWith(items[at]?.id);
      if (accelerator) expect(registerAccelerator).toBe(false);
    }
  });

  it('leaves nothing to the browser’s own undo, which knows nothing of the copy', () => {
    const edit = below(named(menuTemplate(situation(platform), actions()), 'Edit'));
    const passBy = ['undo', 'redo', 'selectAll', ...(platform === 'darwin' ? [] : ['cut', 'copy', 'paste'])];
    expect(edit.filter(({ role }) => role !== undefined && passBy.includes(role))).toEqual([]);
  });

  it('switches off what does nothing in the window in front, and nothing while no window says so', () => {
    const enabled = (available: MenuSituation['available']): Item[] =>
      flat(menuTemplate(situation(platform, { available }), actions())).filter(
        (item) => item.id !== undefined && item.enabled !== false,
      );
    expect(enabled(new Set(['edit.redo', 'story.new'])).map(({ id: name }) => name)).toEqual([
      'story.new',
      'edit.redo',
    ]);
    expect(enabled(null).length).toBeGreaterThan(20);
  });

  it('zooms in by the key that has the plus above it as well', () => {
    const zoom = flat(menuTemplate(situation(platform), actions())).filter(({ role }) => role === 'zoomIn');
    // The second is heard and not seen; a Mac must be told so.
    expect(zoom).toEqual([
      { role: 'zoomIn' },
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    ]);
  });

  it('gives no shortcut to two items', () => {
    const keys = flat(menuTemplate(situation(platform), actions()))
      .map(({ accelerator }) => accelerator)
      .filter(Boolean);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never begins or ends a menu with a line, or draws two', () => {
    for (const { submenu } of flat(menuTemplate(situation(platform, { canUpdate: false }), actions()))) {
      if (!Array.isArray(submenu)) continue;
      const kinds = submenu.map(({ type }) => type === 'separator');
      expect([kinds[0], kinds.at(-1)]).toEqual([false, false]);
      expect(kinds.some((isLine, at) => isLine && kinds[at + 1])).toBe(false);
    }
  });

  it('opens recent stories, other windows, the folder of the logs and the search for updates', () => {
    const done = actions();
    const menu = menuTemplate(situation(platform), done);
    const press = (name: string): void => (named(menu, name).click as unknown as () => void)();
    press('Rain && wind end drought');
    expect(done.openStory).toHaveBeenCalledWith(id);
    press('New window');
    expect(done.newWindow).toHaveBeenCalledOnce();
    press('Check for Updates…');
    expect(done.checkForUpdates).toHaveBeenCalledOnce();
    press('Show log folder');
    expect(done.showLogFolder).toHaveBeenCalledOnce();
    expect(
      named(menuTemplate(situation(platform, { canUpdate: false }), done), 'Check for Updates…'),
    ).toEqual({});
    expect(named(menuTemplate(situation(platform, { recent: [] }), done), 'No stories yet').enabled).toBe(
      false,
    );
  });

  it('has developers’ items only in a build that is not installed', () => {
    const has = (isInstalled: boolean): boolean =>
      named(menuTemplate(situation(platform, { isInstalled }), actions()), 'toggleDevTools').role !==
      undefined;
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});

describe('what each platform has in its own place', () => {
  const labels = (platform: NodeJS.Platform, menu: string): (string | undefined)[] =>
    below(named(menuTemplate(situation(platform), actions()), menu)).map(({ role, label }) => role ?? label);

  it('puts settings, about and quit into macOS’ app menu, and leaves File to close the window', () => {
    expect(labels('darwin', 'appMenu')).toEqual(
      expect.arrayContaining(['about', 'Settings…', 'services', 'hide', 'hideOthers', 'unhide', 'quit']),
    );
    expect(labels('darwin', 'File')).not.toContain('Settings…');
    expect(labels('darwin', 'File').at(-1)).toBe('close');
    expect(labels('darwin', 'help')).not.toContain('about');
    expect(labels('darwin', 'help').at(-1)).toBe('Show log folder');
  });

  it.each(['win32', 'linux'] as const)('puts them into File and Help on %s', (platform) => {
    expect(labels(platform, 'File')).toContain('Settings…');
    expect(labels(platform, 'File').at(-1)).toBe('quit');
    expect(labels(platform, 'help').at(-1)).toBe('about');
    expect(labels(platform, 'windowMenu')).toEqual(['minimize', 'close']);
  });
});

it('shows a headline in a menu whole, but short and without marking letters', () => {
  expect(menuText('  ')).toBe('Untitled story');
  expect(menuText('Fish & chips')).toBe('Fish && chips');
  expect([...menuText('x'.repeat(100))]).toHaveLength(60);
});

it('shows a headline in the taskbar’s menu as it is written, but short', () => {
  expect(shortTitle('Fish & chips')).toBe('Fish & chips');
  expect(shortTitle(`${'x'.repeat(58)}🌊🌊`)).toBe(`${'x'.repeat(58)}…`);
  expect(shortened('x'.repeat(400), 260)).toHaveLength(260);
  expect(shortened('Rain', 260)).toBe('Rain');
});

it('offers a window and recent stories in the dock', () => {
  const done = actions();
  expect(dockTemplate([], done)).toHaveLength(1);
  const [, , recent] = dockTemplate([{ id, headline: 'Rain' }], done);
  (recent?.click as unknown as () => void)();
  expect(done.openStory).toHaveBeenCalledWith(id);
});
