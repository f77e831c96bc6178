import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCommandLine, type CommandLine } from '../../../test/support/command-line';

const PHOTO = join(import.meta.dirname, '../../../test/fixtures/photos/no-metadata.jpg');
const COPY =
  'Harbour bridge opens to walkers\n\nBy Asha Verma\n\nThe footbridge over the harbour opened on Wednesday, two years after the storm.\n';

let line: CommandLine;
beforeEach(async () => {
  line = await openCommandLine();
  await writeFile(join(line.folder, 'bridge.txt'), COPY);
});
afterEach(() => line.remove());

it('says of a photo whose file was changed on the disk what the export says', async () => {
  const photo = ['--photo', PHOTO, '--alt', 'A bridge', '--caption', 'Walkers', '--credit', 'PIB'];
  const made = await line.run('intake', 'bridge.txt', ...photo, '--library', 'library', '--json');
  const { stdout } = made;
  const id = /"id": ?"([0-9a-f-]{36})"/.exec(stdout)![1]!;
  const check = () => line.run('check', id, '--library', 'library');
  const before = await check();
  expect(before.stdout).toContain('can be published');

  const photos = join(line.folder, 'library', 'photos');
  const [shelf = ''] = await readdir(photos);
  const [file = ''] = await readdir(join(photos, shelf));
  const path = join(photos, shelf, file);
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
  await writeFile(path, bytes);

  const exported = await line.run(
    'export',
    id,
    '--form',
    'single-file',
    '--to',
    'out',
    '--library',
    'library',
  );
  const checked = await check();
  expect(exported.exit).not.toBe(0);
  expect(exported.stderr).toContain('missing or damaged');
  expect(checked.exit).toBe(2);
  expect(checked.stdout).toContain('cannot be published yet');
  expect(checked.stdout).toContain(exported.stderr.trim());
});
