import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { deskContract } from '@shared/api/contract';
import { changeConfig } from '../../desk/config';
import { FOLDER_FIELDS, folderBorder, type FolderBorder } from './folder-border';
import { grantedFolders } from './granted-folders';

let top: string;
let home: string;
let config: string;
let border: FolderBorder;

const make = (): FolderBorder =>
  folderBorder({
    configFolder: config,
    known: [join(home, '.library')],
    granted: grantedFolders(config),
    own: [join(home, 'app')],
    surroundings: { platform: process.platform, home, temporary: join(top, 'temporary') },
  });

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'copydesk-border-')));
  home = join(top, 'home');
  config = join(home, '.config', 'copydesk');
  await mkdir(join(home, '.ssh'), { recursive: true });
  await mkdir(config, { recursive: true });
  border = make();
});
afterEach(() => rm(top, { recursive: true }));

const exporting = (to: unknown, ask?: (folder: string) => Promise<boolean>) =>
  border('publish.export', { to }, ask);

it('knows every channel by which a page names a folder', () => {
  // A status, and no place.
  const notPlaces = ['review.move'];
  const naming = Object.entries(deskContract).flatMap(([name, { input }]) => {
    const keys = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
    return keys
      .filter((key) => !notPlaces.includes(name) && /folder|^to$|path|dir/iu.test(key))
      .map((key) => [name, key]);
  });
  expect(Object.fromEntries(naming)).toEqual(FOLDER_FIELDS);
});

it('refuses a folder of keys in words, by every channel, and by whatever way', async () => {
  await symlink(join(home, '.ssh'), join(home, 'link'));
  for (const path of [
    '.ssh',
    'link',
    'link/deeper',
    'Documents/../.ssh',
    'app/x',
    '.config/copydesk/uploads',
  ])
    for (const [channel, field] of Object.entries(FOLDER_FIELDS))
      expect(await border(channel, { [field]: join(home, path) }), path).toMatchObject({
        error: { code: 'NOT_ALLOWED', message: expect.stringContaining('does not write to') as string },
      });
});

it('lets a person’s folders pass, and what is no folder: the desk has rules of its own for that', async () => {
  const inputs: readonly unknown[] = [
    join(home, 'Documents'),
    join(top, 'temporary', 'x'),
    null,
    7,
    'relative',
    '',
  ];
  for (const to of [...inputs, `${home}\0`, undefined, '.ssh']) expect(await exporting(to)).toBeNull();
  for (const input of [null, undefined, 'x', [], { __proto__: { to: '/etc' } }])
    expect(await border('stories.list', input)).toBeNull();
});

it('lets hidden folders pass that the user chose: the library, the second folder for backups, one of a dialog', async () => {
  const [second, chosen, last] = [join(home, '.second'), join(home, '.chosen'), join(home, '.last')];
  changeConfig(config, { secondBackups: second, lastLibrary: last });
  grantedFolders(config).add(chosen);
  border = make();
  expect(await border('backups.setSecond', { folder: second })).toBeNull();
  expect(await exporting(chosen)).toBeNull();
  // Who chose their home chose nothing hidden in it.
  grantedFolders(config).add(home);
  border = make();
  for (const hidden of ['.ssh', '.config/autostart', 'app'])
    expect(await exporting(join(home, hidden))).not.toBeNull();
  expect(await border('library.open', { folder: last })).toBeNull();
  // What is offered beside a damaged library.
  expect(await border('salvage.move', { folder: `${last}-rescued` })).toBeNull();
  // A library is known as that alone.
  expect(await exporting(join(last, 'photos'))).not.toBeNull();
  expect(await border('library.open', { folder: join(home, '.library') })).toBeNull();
});

it('asks once about a folder that nobody chose, if the host can, and never about the system’s', async () => {
  const ask = vi.fn((folder: string) => Promise.resolve(folder.endsWith('yes')));
  expect(await exporting(join(home, '.ssh'), ask)).not.toBeNull();
  expect(ask).not.toHaveBeenCalled();
  expect(await exporting(join(home, 'no'), ask)).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(await exporting(join(home, 'yes'), ask)).toBeNull();
  expect(await exporting(join(home, 'yes', 'below'), ask)).toBeNull();
  // After another start as well.
  border = make();
  expect(await exporting(join(home, 'yes'), ask)).toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
});

it('starts with a list that cannot be read', async () => {
  await writeFile(join(config, 'folders.json'), '{"folders": 7}');
  expect(grantedFolders(config).all()).toEqual([]);
  await rm(config, { recursive: true });
  await writeFile(config, 'a file in its place');
  const granted = grantedFolders(config);
  granted.add('/x');
  expect(granted.all()).toEqual(['/x']);
});
