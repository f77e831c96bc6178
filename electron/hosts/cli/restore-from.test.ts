import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommandLine, type CommandLine } from '../../../test/support/command-line';

let line: CommandLine;
let library: string;

beforeEach(async () => {
  line = await openCommandLine();
  library = join(line.folder, 'library');
  await writeFile(
    join(line.folder, 'bridge.txt'),
    'Harbour bridge opens to walkers\n\nThe footbridge over the harbour opened on Wednesday, two years after the storm.\n',
  );
  await line.run('intake', 'bridge.txt', '--library', library);
});
afterEach(() => line.remove());

describe('restore --from', () => {
  it('says in a sentence which folder holds no backups, and exits with 2', async () => {
    await line.run('backup', '--library', library);
    await mkdir(join(line.folder, 'empty', 'photos'), { recursive: true });
    for (const [from, said] of [
      ['nowhere', 'There is no folder'],
      ['bridge.txt', 'is a file'],
      ['empty', 'There are no backups in'],
    ] as const)
      for (const name of [[], ['newest']]) {
        const { exit, stdout, stderr } = await line.run(
          'restore',
          ...name,
          '--library',
          library,
          '--from',
          from,
        );
        expect([exit, stdout]).toEqual([2, '']);
        expect(stderr).toContain(said);
        expect(stderr).toContain(join(line.folder, from));
        expect(stderr).not.toContain('known to be whole');
      }
  });

  it('takes the folder that holds the backups, or the one above it', async () => {
    const other = join(line.folder, 'other');
    await line.run('backup', '--library', library);
    await line.run('intake', 'bridge.txt', '--library', other);
    await line.run('backup', '--library', other);
    const [name = ''] = (await readdir(join(other, 'backups'))).filter((file) => file.endsWith('.sqlite'));
    for (const from of ['other', join('other', 'backups')]) {
      const listed = await line.run('restore', '--library', library, '--from', from);
      expect(listed.exit).toBe(0);
      expect(listed.stdout).toContain(`backups/${name}`);
      // Not those of the library itself.
      expect(listed.stdout.match(/\.sqlite/g)).toHaveLength(1);
      const asked = await line.run('restore', 'newest', '--library', library, '--from', from);
      expect(asked.stdout).toMatch(/would come back/);
    }
    const done = await line.run(
      ...['restore', 'newest', '--yes', '--library', library, '--from', join('other', 'backups')],
    );
    expect(done).toMatchObject({ exit: 0, stdout: expect.stringContaining('is in place') as unknown });
  });

  it('takes a folder into which somebody copied backups by hand', async () => {
    await line.run('backup', '--library', library);
    await cp(join(library, 'backups'), join(line.folder, 'stick'), { recursive: true });
    const listed = await line.run('restore', '--library', join(line.folder, 'new'), '--from', 'stick');
    expect(listed.stdout).toMatch(/stick\/library-.*1 story/);
  });
});

describe('restore --json and --story', () => {
  const json = async (...argv: string[]): Promise<unknown> => {
    const { exit, stdout } = await line.run('restore', ...argv, '--library', library, '--json');
    expect(exit).toBe(0);
    return JSON.parse(stdout);
  };
  const WORDS = 'The footbridge over the harbour opened on Wednesday, two years after the storm.';
  const storyId = async (): Promise<string> => {
    const { stdout } = await line.run('list', '--library', library, '--json');
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(stdout)?.[0];
    if (id === undefined) throw new Error(`No story in ${stdout}`);
    return id;
  };

  it('lists the backups, says what one would change and what was done, as one document each', async () => {
    await line.run('backup', '--library', library);
    const id = await storyId();
    await line.run('intake', 'bridge.txt', '--library', library);
    const listed = await json();
    expect(listed).toMatchObject({
      folder: library,
      backups: [{ place: 'library', state: 'whole', stories: 1, holdsMore: false }],
    });
    const { name } = (listed as { backups: { name: string }[] }).backups[0]!;
    expect(await json(name)).toMatchObject({
      backup: { name },
      stories: expect.arrayContaining([
        expect.objectContaining({ id, difference: 'same' }),
        expect.objectContaining({ difference: 'not in it' }),
      ]) as unknown,
      fuller: null,
    });
    expect(await json(name, '--yes')).toMatchObject({
      ...{ folder: library, backup: name, fuller: null },
      setAside: expect.stringContaining('set-aside') as unknown,
    });
    expect(await storyId()).toBe(id);
  });

  it('shows the words of one story before it is brought back, as text and as a document', async () => {
    await line.run('backup', '--library', library);
    const id = await storyId();
    const { exit, stdout } = await line.run('restore', 'newest', '--story', id, '--library', library);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^library-.* has “Harbour bridge opens to walkers”\.\n/);
    expect(stdout.split('\n')).toContain(WORDS);
    expect(stdout).toContain('Nothing was changed.');
    const story = await json('newest', '--story', id);
    expect(story).toMatchObject({ id, headline: 'Harbour bridge opens to walkers' });
    expect(JSON.stringify(story)).toContain(WORDS);
    expect(await json('newest', '--story', id, '--yes')).toEqual({
      id,
      backup: expect.stringMatching(/^library-.*\.sqlite$/) as unknown,
    });
  });
});

describe('a library whose file is older than its backup', () => {
  it('is named by verify, which exits with 2, and by the list of backups', async () => {
    const file = join(library, 'library.sqlite');
    await copyFile(file, join(line.folder, 'kept.sqlite'));
    await line.run('intake', 'bridge.txt', '--library', library);
    await line.run('backup', '--library', library);
    expect((await line.run('verify', '--library', library)).stdout).toContain('is whole: 2 stories');
    await copyFile(join(line.folder, 'kept.sqlite'), file);

    const verified = await line.run('verify', '--library', library);
    expect(verified.exit).toBe(2);
    expect(verified.stdout).toMatch(/library\.sqlite: lacks something that its backup of .* holds/);
    expect(verified.stdout).toContain('is older than its backup: 1 story');
    const { stdout } = await line.run('verify', '--library', library, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ weight: 'older', where: 'library.sqlite' }] });

    for (const argv of [['backup', '--list'], ['restore']]) {
      const listed = await line.run(...argv, '--library', library);
      expect(listed.stdout).toMatch(/library-.*\.sqlite {2}2 stories.*holds more than the library/);
      expect(listed.stdout).toMatch(
        /The library lacks something that its backup of .* “copydesk restore library-/,
      );
    }
    expect((await line.run('backup', '--library', library)).stdout).toContain('The library lacks something');
    const { stdout: restored } = await line.run('list', '--library', library);
    expect(restored).toContain('Harbour');

    // The newest whole one is of the older file by now, and the one before it holds more.
    const asked = await line.run('restore', 'newest', '--library', library);
    const fuller = /library-\S+\.sqlite(?= {2}2 stories)/.exec(
      (await line.run('restore', '--library', library)).stdout,
    );
    expect(asked.stdout).toContain(`${fuller?.[0]} holds something that this backup lacks.`);
    expect((await line.run('restore', fuller![0], '--library', library)).stdout).not.toContain(
      'holds something',
    );
    const { stdout: json } = await line.run('restore', 'newest', '--library', library, '--json');
    expect(JSON.parse(json)).toMatchObject({ fuller: fuller?.[0] });
  });
});
