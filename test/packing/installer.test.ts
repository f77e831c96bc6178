import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const include = join(root, 'build', 'installer.nsh');
const hasMakensis = spawnSync('makensis', ['-VERSION']).status === 0;

let folder = tmpdir();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-installer-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
});

/** Compiles our part of the Windows installer with every warning an error, as electron-builder does. */
const compile = (file: string) => {
  const script = join(root, 'test/support/installer-script.nsi');
  const out = join(folder, 'installer.exe');
  const defines = [`-DOUT=${out}`, `-DINCLUDE=${file}`];
  const { status, stdout } = spawnSync(
    'makensis',
    ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defines, script],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, made: existsSync(out) };
};

it('compiles what Copydesk adds to the Windows installer', async ({ skip }) => {
  skip(!hasMakensis, 'makensis is not installed; Debian has it in the package nsis');
  expect(compile(include)).toMatchObject({ status: 0, made: true });
  const broken = join(folder, 'broken.nsh');
  await writeFile(broken, (await readFile(include, 'utf8')).replaceAll('copydeskKeep:', 'elsewhere:'));
  expect(compile(broken).status).not.toBe(0);
});

it('never deletes stories or unsaved texts where nobody is asked', async () => {
  const script = await readFile(include, 'utf8');
  const question = /^ +MessageBox .*$/m.exec(script)?.[0] ?? '';
  // What `/SD` names is the answer of a silent run, and the jump goes past the deletion.
  expect(question).toMatch(/MB_DEFBUTTON2 .*\/SD IDNO IDNO copydeskKeep$/);
  const asked = script.indexOf(question) + question.length;
  const kept = script.indexOf('copydeskKeep:');
  const removed = (text: string) => [...text.matchAll(/(?:RMDir|Delete) .*?"(.*)"/g)].map(([, path]) => path);
  // Unsaved texts are in the window's storage, and what opens them is beside it.
  expect(removed(script.slice(asked, kept))).toEqual([
    String.raw`$APPDATA\Copydesk`,
    String.raw`$APPDATA\Copydesk Window`,
  ]);
  expect(removed(script.slice(0, asked) + script.slice(kept))).toEqual([
    '$APPDATA\\Copydesk Window\\${NAME}',
    String.raw`$LOCALAPPDATA\copydesk-updater`,
  ]);
  // Chromium makes these again when they are missing.
  const caches = [...script.matchAll(/!insertmacro copydeskRemoveCache "(.*)"/g)].map(([, name]) => name);
  expect(caches).toEqual(['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache']);
  const update = script.slice(script.indexOf('${ifNot} ${isUpdated}'));
  expect(update).toContain(question);
});

const signedAndOffered = {
  COPYDESK_PUBLISHER_NAME: 'A Newsroom Ltd',
  COPYDESK_UPDATE_URL: 'https://updates.example',
};

it.each([
  ['the publisher’s name', {}, 'COPYDESK_PUBLISHER_NAME'],
  ['an address', { COPYDESK_PUBLISHER_NAME: 'A Newsroom Ltd' }, 'COPYDESK_UPDATE_URL'],
  [
    'an address that nobody can listen in on',
    { COPYDESK_PUBLISHER_NAME: 'A Newsroom Ltd', COPYDESK_UPDATE_URL: 'http://updates.example' },
    'COPYDESK_UPDATE_URL',
  ],
  ['an address for its users', signedAndOffered, 'COPYDESK_HOMEPAGE'],
  [
    'somebody who answers for it',
    { ...signedAndOffered, COPYDESK_HOMEPAGE: 'https://newsroom.example', COPYDESK_MAINTAINER: 'A Newsroom' },
    'COPYDESK_MAINTAINER',
  ],
  [
    'a key that descriptions of releases are signed with',
    {
      ...signedAndOffered,
      COPYDESK_HOMEPAGE: 'https://newsroom.example',
      COPYDESK_MAINTAINER: 'A Newsroom <desk@newsroom.example>',
    },
    'COPYDESK_UPDATE_KEY',
  ],
])('publishes nothing without %s', (_, given, named) => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('COPYDESK_')),
  );
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/pack.mjs'), '--publish'], {
    encoding: 'utf8',
    env: { ...env, ...given },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^Set ${named} to`));
});
