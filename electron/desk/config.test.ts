import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/newsroom';
import { changeConfig, portsOf, readConfig, rememberPort, rememberWindow } from './config';
import { writeFileWhole } from './write-file';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('what the machine remembers', () => {
  it('keeps the rest when one thing changes', () => {
    changeConfig(folder.path, { lastLibrary: '/a' });
    changeConfig(folder.path, { profile: { name: 'Asha Rao', role: 'editor' } });
    expect(readConfig(folder.path)).toEqual({
      lastLibrary: '/a',
      profile: { name: 'Asha Rao', role: 'editor' },
      window: {},
      updateChannel: 'off',
      spelling: 'on',
      secondBackups: null,
      ports: {},
    });
  });

  it('keeps the newest choices of the window, and not without end', () => {
    rememberWindow(folder.path, { theme: 'dark', list: 'no' });
    rememberWindow(folder.path, { theme: 'light' });
    expect(readConfig(folder.path).window).toEqual({ theme: 'light', list: 'no' });
    for (let at = 0; at < 100; at++) rememberWindow(folder.path, { [`layout ${at}`]: '{}' });
    const { window } = readConfig(folder.path);
    expect(Object.keys(window)).toHaveLength(100);
    expect(window).toHaveProperty(['layout 99'], '{}');
    expect(window).not.toHaveProperty('list');
  });

  it('knows the ports of each library, the newest first, and not without end', () => {
    for (const port of [4000, 4001, 4000, 4002, 4003, 4004]) rememberPort(folder.path, '/a', port);
    rememberPort(folder.path, '/b', 5000);
    expect(portsOf(folder.path, '/a')).toEqual([4004, 4003, 4002, 4000]);
    expect(portsOf(folder.path, '/b')).toEqual([5000]);
    expect(portsOf(folder.path, '/c')).toEqual([]);
    for (let at = 0; at < 30; at++) rememberPort(folder.path, `/library ${at}`, 6000 + at);
    expect(Object.keys(readConfig(folder.path).ports)).toHaveLength(20);
    expect(portsOf(folder.path, '/library 29')).toEqual([6029]);
  });

  it.each(['', 'not json', '[]', '{"lastLibrary": 7, "profile": {"name": ""}}'])(
    'is as good as none where the file says %j',
    (content) => {
      writeFileSync(join(folder.path, 'config.json'), content);
      expect(readConfig(folder.path)).toEqual({
        lastLibrary: null,
        profile: null,
        window: {},
        updateChannel: 'off',
        spelling: 'on',
        secondBackups: null,
        ports: {},
      });
    },
  );
});

describe('writing a file whole', () => {
  it('replaces the old bytes and leaves nothing beside them', () => {
    const path = join(folder.path, 'below', 'file');
    writeFileWhole(path, 'old');
    writeFileWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(join(folder.path, 'below'))).toEqual(['file']);
  });

  it('leaves what was there where it cannot be replaced', () => {
    const path = join(folder.path, 'file');
    mkdirSync(join(path, 'in-the-way'), { recursive: true });
    expect(() => writeFileWhole(path, 'new')).toThrow();
    expect(readdirSync(folder.path)).toEqual(['file']);
  });
});
