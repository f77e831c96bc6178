import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SalvageExport } from '@shared/api/salvage';
import { IntakeJson } from '@shared/intake/intake-json';
import { openCommandLine, type CommandLine } from '../../../test/support/command-line';

const NEW = 'rescued';
const COPY = `Pond behind the school is cleaned

By Leela Das
Barasat, 4 May

Pupils and their parents took nine carts of weeds out of the pond behind the school on Saturday.

The water will be tested in a month, the headmistress said.
`;

let line: CommandLine;
let library: string;

beforeEach(async () => {
  line = await openCommandLine();
  library = join(line.folder, 'library');
  await writeFile(join(line.folder, 'bridge.txt'), COPY);
});
afterEach(() => line.remove());

const damaged = async (): Promise<Buffer> => {
  await line.run('intake', 'bridge.txt', '--library', library);
  const path = join(library, 'library.sqlite');
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill(0, 0, 4096));
  return bytes;
};

it('moves a library that Copydesk refuses to open into a new one, and leaves the old one as it is', async () => {
  const before = await damaged();
  expect((await line.run('list', '--library', library)).stderr).toContain('is not a database');
  const { exit, stdout, stderr } = await line.run('salvage', '--library', library, '--to', NEW);
  expect([exit, stderr]).toEqual([2, '']);
  expect(stdout).toContain(`Saved into ${join(line.folder, NEW)}: 1 story, 1 version, 1 event, 0 photos.`);
  expect((await line.run('list', '--library', NEW)).stdout).toContain('Pond behind the school');
  expect((await line.run('verify', '--library', NEW)).exit).toBe(0);
  expect((await readFile(join(library, 'library.sqlite'))).equals(before)).toBe(true);
});

it('says what could be saved without making anything, and that nothing of a whole library is lost', async () => {
  await line.run('intake', 'bridge.txt', '--library', library);
  const { exit, stdout } = await line.run('salvage', '--library', library, '--json');
  expect([exit, JSON.parse(stdout)]).toMatchObject([
    0,
    { to: null, lost: [], stories: [{ state: 'whole' }] },
  ]);
  expect(await readdir(line.folder)).not.toContain(NEW);
  const moved = await line.run('salvage', '--library', library, '--to', NEW);
  expect([moved.exit, moved.stdout]).toEqual([0, expect.stringContaining('Nothing is lost.')]);
  const again = await line.run('salvage', '--library', library, '--to', NEW);
  expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining('is not empty')]);
});

describe('salvage --export', () => {
  const Answer = SalvageExport.extend({ lost: z.array(z.string()) });

  async function takenIn(headline: string): Promise<string> {
    await writeFile(join(line.folder, 'copy.txt'), COPY.replace(/^.*/, headline));
    const { stdout } = await line.run('intake', 'copy.txt', '--library', library, '--json');
    return IntakeJson.parse(JSON.parse(stdout)).story.id;
  }

  it('exports what can be read straight from a damaged library, and leaves that as it is', async () => {
    await takenIn('School pond is cleaned');
    const before = await damaged();
    const done = await line.run(
      'salvage',
      '--library',
      library,
      '--export',
      'pages',
      '--form',
      'handover',
      '--json',
    );
    const { exported, refused, lost } = Answer.parse(JSON.parse(done.stdout));
    expect(exported).toHaveLength(2);
    expect(refused).toEqual([]);
    expect(lost.length).toBeGreaterThan(0);
    expect(done.exit).toBe(2);
    const files = await readdir(join(line.folder, 'pages'));
    expect(files.map((name) => join(line.folder, 'pages', name)).sort()).toEqual(
      exported.map(({ path }) => path).sort(),
    );
    expect(files.every((name) => name.endsWith('.copydesk'))).toBe(true);
    expect((await readFile(join(library, 'library.sqlite'))).equals(before)).toBe(true);
  });

  it('exports the stories that are named, as pages, and says which and where', async () => {
    const id = await takenIn('School pond is cleaned');
    await takenIn('Bridge is painted');
    const { exit, stdout } = await line.run('salvage', id, '--library', library, '--export', 'pages');
    expect(exit).toBe(0);
    expect(stdout).toContain(
      `Exported “School pond is cleaned”: ${join(line.folder, 'pages', 'school-pond-is-cleaned')}`,
    );
    expect(await readdir(join(line.folder, 'pages'))).toEqual(['school-pond-is-cleaned']);
    const unknown = await line.run('salvage', crypto.randomUUID(), '--library', library, '--export', 'pages');
    expect([unknown.exit, unknown.stderr]).toEqual([1, expect.stringContaining('has no story')]);
  });

  it('names a story that cannot go out, with the reason, and exports the others', async () => {
    await takenIn('School pond is cleaned');
    await writeFile(join(line.folder, 'copy.txt'), 'A line without a story\n');
    await line.run('intake', 'copy.txt', '--library', library);
    const done = await line.run('salvage', '--library', library, '--export', 'pages', '--json');
    const { exported, refused } = Answer.parse(JSON.parse(done.stdout));
    expect([done.exit, exported.length, refused.length]).toEqual([2, 1, 1]);
    expect(refused[0]?.why).not.toBe('');
  });

  it.each([
    ['two things at once', ['--export', 'pages', '--to', NEW], 'one or the other'],
    ['a form without a folder', ['--form', 'zip'], '--export <folder>'],
    ['a form that there is not', ['--export', 'pages', '--form', 'pdf'], 'handover'],
    ['stories without a folder', ['0190c0de-0000-7000-8000-000000000000'], '--export <folder>'],
  ])('refuses %s', async (_, argv, says) => {
    await takenIn('School pond is cleaned');
    const { exit, stderr } = await line.run('salvage', '--library', library, ...argv);
    expect([exit, stderr]).toEqual([1, expect.stringContaining(says)]);
  });
});
