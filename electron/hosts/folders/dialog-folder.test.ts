import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dialogFolder } from './dialog-folder';

function folderWithFile() {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-dialog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'story.txt');
  writeFileSync(file, 'Rain');
  return { folder, file };
}

it('opens at the folder in the field, and otherwise at the nearest one above it', async () => {
  const { folder, file } = folderWithFile();
  expect(await dialogFolder(`  ${folder} `, [])).toBe(folder);
  expect(await dialogFolder(join(folder, 'not', 'there', 'yet'), [])).toBe(folder);
  expect(await dialogFolder(join(file, 'below-a-file'), [])).toBe(folder);
});

it.each(['', '   ', 'exports', './exports', '~/exports', 'C:exports', '/a\0b', 'https://example.org/'])(
  'opens where the system likes for %j',
  async (named) => {
    expect(await dialogFolder(named, [])).toBeNull();
  },
);

it.each([
  String.raw`\\evil.example\share`,
  String.raw`//evil.example/share`,
  String.raw`\\?\UNC\evil.example\share`,
  String.raw`\\.\pipe\x`,
])('does not look at another computer for a page: %s', async (named) => {
  expect(await dialogFolder(named, [String.raw`\\desk.example\news`], 'win32')).toBeNull();
});
