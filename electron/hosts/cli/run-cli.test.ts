import Database from 'better-sqlite3';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import iconv from 'iconv-lite';
import sharp from 'sharp';
import { z } from 'zod';
import { LedgerEntry } from '@shared/api/publish';
import { IntakeJson } from '@shared/intake/intake-json';
import { version } from '../../../package.json';
import type { StoryId } from '@shared/story/ids';
import { callDesk } from '../call-desk';
import { openCommandLine, type CommandLine } from '../../../test/support/command-line';
import type { CliResult } from './run-cli';
import { withDesk } from './with-desk';

const PHOTO = join(import.meta.dirname, '../../../test/fixtures/photos/no-metadata.jpg');

const COPY = `Harbour bridge opens to walkers after two years

Photo: Asha Verma/Courier
The bridge on its first morning

By Meera Nair
Kochi, March 20, 2024, 17:12 IST

The footbridge over the harbour opened on Wednesday, two years after the storm that took its middle span.

City engineers said that the new span is steel and will be inspected every spring.

Advertisement

About four hundred people crossed in the first hour.
`;

let line: CommandLine;
let folder: string;
let library: string;

beforeEach(async () => {
  line = await openCommandLine();
  folder = line.folder;
  library = join(folder, 'library');
  await writeFile(join(folder, 'bridge.txt'), COPY);
});
afterEach(() => {
  vi.unstubAllEnvs();
  return line.remove();
});

const copydesk = (...argv: readonly string[]): Promise<CliResult> => line.run(...argv);

/** The one document that `--json` prints. */
const document = <T extends z.ZodType>(schema: T, { stdout }: CliResult): z.infer<T> =>
  schema.parse(JSON.parse(stdout));

const Refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

async function takenIn(): Promise<StoryId> {
  return document(IntakeJson, await copydesk('intake', 'bridge.txt', '--library', library, '--json')).story
    .id;
}

describe('copydesk', () => {
  it('lists its verbs and their exit codes', async () => {
    for (const argv of [[], ['--help'], ['help']]) {
      const { exit, stdout } = await copydesk(...argv);
      expect(exit).toBe(0);
      for (const verb of [
        'intake',
        'export',
        'check',
        'list',
        'serve',
        'backup',
        'restore',
        'verify',
        'salvage',
      ])
        expect(stdout).toContain(`  ${verb} `);
      expect(stdout).toContain('0 done, 1 failed, 2 refused by a check');
    }
  });

  it('reads a file in the character set that it is told', async () => {
    const copy = 'Мост открыт для пешеходов\n\nМост через гавань открылся в среду после двух лет ремонта.\n';
    const bytes = iconv.encode(copy, 'koi8-r');
    await writeFile(join(folder, 'harbour.txt'), bytes);
    const taken = async (...more: string[]) =>
      document(IntakeJson, await copydesk('intake', 'harbour.txt', '--library', library, '--json', ...more));
    const guessed = await taken();
    expect(guessed.readIn).toMatchObject({ charset: 'koi8-r', by: 'guessed' });
    expect(guessed.text).toContain('Мост через гавань открылся');
    expect((await taken('--charset', 'cp1251')).readIn).toMatchObject({
      charset: 'windows-1251',
      by: 'chosen',
    });
    const unknown = await copydesk('intake', 'harbour.txt', '--charset', 'klingon');
    expect([unknown.exit, unknown.stderr]).toEqual([1, expect.stringContaining('not a character set')]);
  });

  it('says its version', async () => {
    for (const argv of [['--version'], ['-v']])
      expect(await copydesk(...argv)).toEqual({ exit: 0, stdout: `copydesk ${version}\n`, stderr: '' });
  });

  it.each(['intake', 'export', 'check', 'list', 'serve', 'backup', 'restore', 'verify', 'salvage'])(
    'explains %s',
    async (verb) => {
      const { exit, stdout } = await copydesk(verb, '--help');
      expect(exit).toBe(0);
      expect(stdout).toContain(`copydesk ${verb}`);
      expect(stdout).toContain('--json');
    },
  );

  it.each([
    ['a verb that is not there', ['publish'], 'There is no verb “publish”'],
    ['an option that is not there', ['list', '--colour'], '--colour'],
    ['no file', ['intake'], 'Name one file'],
    ['two stories', ['export', 'a.txt', 'b.txt', '--to', 'out'], 'Name one story'],
    ['no place to export to', ['export', 'bridge.txt'], '--to <folder>'],
    [
      'a form that is not there',
      ['export', 'bridge.txt', '--to', 'out', '--form', 'pdf'],
      'folder, zip or single-file',
    ],
    ['a status that is not there', ['list', '--status', 'lost'], 'draft, filed'],
    ['a port that is none', ['serve', '--port', '99999'], 'up to 65535'],
    ['a file that is not there', ['intake', 'none.txt'], 'none.txt cannot be read: there is no such file'],
  ])('fails on %s and says what to do', async (_, argv, sentence) => {
    const { exit, stdout, stderr } = await copydesk(...argv);
    expect(exit).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    const asJson = await copydesk(...argv, '--json');
    expect(asJson.exit).toBe(1);
    expect(document(Refusal, asJson).error.message).toContain(sentence);
  });
});

describe('a library that is not there', () => {
  const ID = '01900000-0000-7000-8000-000000000001';
  it.each([
    ['list', ['list']],
    ['verify', ['verify']],
    ['salvage', ['salvage', '--to', 'new']],
    ['check', ['check', ID]],
    ['export', ['export', ID, '--to', 'out']],
  ])('is not made by %s: a slip of the keyboard is told', async (_, argv) => {
    const { exit, stdout, stderr } = await copydesk(...argv, '--library', join(folder, 'libary'));
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`There is no library in ${join(folder, 'libary')}.`);
    expect(await readdir(folder)).not.toContain('libary');
  });

  it('is made by intake, and by the export of a file', async () => {
    expect((await copydesk('intake', 'bridge.txt', '--library', 'one')).exit).toBe(0);
    const argv = ['export', 'bridge.txt', '--library', 'two', '--to', 'out'];
    expect((await copydesk(...argv, '--photo', PHOTO, '--alt', 'A steel footbridge')).exit).toBe(0);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['one', 'two']) as string[]);
  });
});

describe('what it counts', () => {
  it('says one story, one version and one file in the singular', async () => {
    await takenIn();
    expect((await copydesk('list', '--library', library)).stdout).toMatch(/\n1 story\n$/);
    expect((await copydesk('verify', '--library', library)).stdout).toMatch(
      /is whole: 1 story, 1 version, 0 photos\.\n$/,
    );
  });
});

describe('intake', () => {
  it('puts the story into the library and prints one document of the promised shape', async () => {
    const result = await copydesk('intake', 'bridge.txt', '--library', library, '--json');
    expect(result).toMatchObject({ exit: 0, stderr: '' });
    const { story, text, leftOut } = document(IntakeJson, result);
    expect(story.headline).toBe('Harbour bridge opens to walkers after two years');
    expect(text).toContain('The footbridge over the harbour opened');
    expect(text).toContain('About four hundred people crossed in the first hour.');
    expect(leftOut.map((line) => line.text)).toEqual(['Advertisement']);
    const list = await copydesk('list', '--library', library);
    expect(list.stdout).toContain(story.id);
  });

  it('says to people what was left out', async () => {
    const { stdout } = await copydesk('intake', 'bridge.txt', '--library', library);
    expect(stdout).toContain('Taken in: Harbour bridge opens');
    expect(stdout).toMatch(/Left out, line \d+ \(advertisement\): Advertisement/);
  });

  it('takes the emphasis of a caption away with its words', async () => {
    const id = await takenIn();
    await withDesk(library, async (desk) => {
      const { story, revision } = await callDesk(desk, 'stories.get', { id });
      const [[photoId, photo] = ['', null]] = Object.entries(story.photos);
      const captionMarks = [{ start: 0, end: 10, kind: 'bold' as const }];
      const photos = { [photoId]: { ...photo, captionMarks } };
      await callDesk(desk, 'stories.save', {
        ...{ id, baseRevision: revision, reason: 'close' },
        story: { ...story, photos },
      });
    });
    const options = ['--photo', PHOTO, '--alt', 'A bridge', '--library', library, '--form', 'single-file'];
    const exported = async (...more: readonly string[]): Promise<string> => {
      const result = await copydesk('export', id, ...options, ...more, '--to', 'out', '--json');
      return readFile(document(z.object({ path: z.string() }), result).path, 'utf8');
    };
    expect(await exported()).toContain('<strong>The bridge</strong> on its first morning');
    expect(await exported('--caption', 'Walkers')).toMatch(/class="photo-caption">Walkers</);
  });

  it('fills the first photo slot and keeps the copy’s credit', async () => {
    const result = await copydesk(
      ...[
        'intake',
        'bridge.txt',
        '--library',
        library,
        '--photo',
        PHOTO,
        '--alt',
        'A steel footbridge',
        '--json',
      ],
    );
    const photos = Object.values(document(IntakeJson, result).story.photos);
    expect(photos).toHaveLength(1);
    expect(photos[0]).toMatchObject({ alt: 'A steel footbridge', file: { mime: 'image/jpeg' } });
    expect(photos[0]?.credit).toContain('Asha Verma');
  });

  it('makes a slot where the copy names no photo', async () => {
    await writeFile(
      join(folder, 'plain.txt'),
      'Rain ends drought\n\nIt rained on Monday in all nine districts.\n',
    );
    const result = await copydesk(
      ...[
        'intake',
        'plain.txt',
        '--library',
        library,
        '--photo',
        PHOTO,
        '--alt',
        'Rain',
        '--credit',
        'R. Das',
        '--json',
      ],
    );
    const { story } = document(IntakeJson, result);
    const [first] = story.body.root.children;
    expect(first?.type).toBe('photo');
    expect(story.photos[first?.photoId as keyof typeof story.photos]).toMatchObject({
      credit: 'R. Das',
      alt: 'Rain',
    });
  });

  it('refuses what is no copy and leaves the library as it was', async () => {
    await writeFile(
      join(folder, 'binary.txt'),
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 1, 2, 3]),
    );
    const { exit, stderr } = await copydesk('intake', 'binary.txt', '--library', library);
    expect(exit).toBe(1);
    expect(stderr.trim()).not.toBe('');
    const { stdout } = await copydesk('list', '--library', library, '--json', '--query', 'ELF');
    expect(document(z.object({ total: z.number() }), { exit: 0, stdout, stderr: '' }).total).toBe(0);
  });
});

describe('export', () => {
  const complete = ['--photo', PHOTO, '--alt', 'A steel footbridge'];

  it('exports a file of copy as a page folder that verifies', async () => {
    const result = await copydesk('export', 'bridge.txt', ...complete, '--to', 'out', '--json');
    expect(result).toMatchObject({ exit: 0, stderr: '' });
    const { path } = document(z.object({ path: z.string() }), result);
    expect(path.startsWith(join(folder, 'out'))).toBe(true);
    expect(await readFile(join(path, 'index.html'), 'utf8')).toContain('A steel footbridge');
    expect((await copydesk('verify', path)).exit).toBe(0);
  });

  it('replaces a file’s own page when it is exported again, and no page of another file', async () => {
    await writeFile(join(folder, 'other.txt'), COPY.replace('two years after', 'long after'));
    const placed = async (file: string, form: string): Promise<string> => {
      const argv = ['export', file, ...complete, '--to', 'out', '--form', form, '--json'];
      return document(z.object({ path: z.string() }), await copydesk(...argv)).path;
    };
    for (const form of ['folder', 'zip', 'single-file']) {
      const first = await placed('bridge.txt', form);
      const other = await placed('other.txt', form);
      expect(other).not.toBe(first);
      expect([await placed('bridge.txt', form), await placed('other.txt', form)]).toEqual([first, other]);
    }
    expect(await readdir(join(folder, 'out'))).toHaveLength(6);
  });

  it('exports under embargo only if told to, and says until when', async () => {
    const undated = COPY.replace(/^Kochi, .*\n/m, '');
    await writeFile(join(folder, 'held.txt'), `EMBARGOED UNTIL 20 March 2099, 10:00 IST\n\n${undated}`);
    const argv = ['export', 'held.txt', ...complete, '--to', 'out'];
    const refused = await copydesk(...argv);
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toMatch(/under embargo until 20 March 2099, 10:00 IST, in \d+ days/);
    expect(refused.stderr).toContain('--under-embargo');
    expect(await readdir(folder)).not.toContain('out');
    expect((await copydesk(...argv, '--under-embargo')).exit).toBe(0);
  });

  it.each([
    ['with a photo slot in the copy', COPY],
    ['without one', COPY.replace(/Photo: .*\n.*\n\n/, '')],
  ])('gives the same bytes in every file when a file is exported twice, %s', async (_, copy) => {
    await writeFile(join(folder, 'same.txt'), copy);
    const manifestOf = async (to: string): Promise<string> => {
      const argv = ['export', 'same.txt', ...complete, '--credit', 'A. Verma', '--to', to, '--json'];
      const { path } = document(z.object({ path: z.string() }), await copydesk(...argv));
      return readFile(join(path, 'manifest.json'), 'utf8');
    };
    expect(await manifestOf('one')).toBe(await manifestOf('two'));
  });

  it('exports a file on a reporter’s machine too: nobody could approve what is in a library of its own', async () => {
    await mkdir(join(folder, 'config'), { recursive: true });
    const profile = { name: 'Asha Rao', role: 'reporter' };
    await writeFile(join(folder, 'config', 'config.json'), JSON.stringify({ profile }));
    const argv = ['export', 'bridge.txt', '--to', join(folder, 'out')];
    expect((await copydesk(...argv)).exit).toBe(2);
    expect((await copydesk(...argv, '--photo', PHOTO, '--alt', 'A bridge')).exit).toBe(0);
  });

  it('leaves no story behind where the picture cannot be read', async () => {
    for (const verb of ['intake', 'export']) {
      const argv = [verb, 'bridge.txt', '--library', library, '--photo', 'bridge.txt', '--to', 'out'];
      expect((await copydesk(...argv.slice(0, verb === 'intake' ? 6 : 8))).exit).toBe(1);
    }
    expect((await copydesk('list', '--library', library)).stdout).toContain('0 stories');
  });

  it('leaves no library behind where none was named', async () => {
    const temporary = join(folder, 'temporary');
    await mkdir(temporary);
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
    expect((await copydesk('export', 'bridge.txt', ...complete, '--to', 'out')).exit).toBe(0);
    expect(await readdir(temporary)).toEqual([]);
  });

  it.each([
    ['the photo', ['--alt', 'A steel footbridge'], 'picture'],
    ['the alt text', ['--photo', PHOTO], 'alt text'],
    ['the credit', [...complete, '--credit', ''], 'credit'],
  ])('refuses without %s, says so, and writes nothing', async (_, options, sentence) => {
    const { exit, stdout, stderr } = await copydesk('export', 'bridge.txt', ...options, '--to', 'out');
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(await readdir(folder)).not.toContain('out');
    const asJson = await copydesk('export', 'bridge.txt', ...options, '--to', 'out', '--json');
    expect(asJson.exit).toBe(2);
    expect(document(Refusal, asJson).error.code).toBe('REFUSED');
  });

  it('exports a story of the library by its id, in each form', async () => {
    const id = await takenIn();
    for (const form of ['folder', 'zip', 'single-file']) {
      const { exit, stdout } = await copydesk(
        ...['export', id, ...complete, '--library', library, '--to', `out-${form}`, '--form', form],
      );
      expect(exit).toBe(0);
      expect(stdout).toContain('Exported: ');
      expect(await readdir(join(folder, `out-${form}`))).toHaveLength(1);
    }
  });

  it('fails on a story that is not in the library', async () => {
    const { exit, stderr } = await copydesk(
      ...['export', '01a207bd-9417-7779-bb1e-bbe22ac7113d', '--library', library, '--to', 'out'],
    );
    expect(exit).toBe(1);
    expect(stderr.trim()).not.toBe('');
  });
});

describe('check', () => {
  it('lists what slipped in, and exits with 2', async () => {
    const copy = COPY.replace('Asha Verma/Courier', 'Internet').replace('About four hundred', 'About TK');
    await writeFile(join(folder, 'faulty.txt'), copy);
    const argv = ['check', 'faulty.txt', '--photo', PHOTO, '--alt', 'IMG_2041.jpg', '--credit', 'Internet'];
    const { exit, stdout } = await copydesk(...argv);
    expect(exit).toBe(2);
    expect(stdout).toContain('still has “TK”');
    expect(stdout).toMatch(/The credit “Internet” of Photo 1 .*names nobody/);
    expect(stdout).toMatch(/The alt text “IMG_2041.jpg” of Photo 1 .*does not say what the picture shows/);
  });

  it('keeps nothing of what it checks', async () => {
    const id = await takenIn();
    await copydesk('check', 'bridge.txt', '--library', library);
    expect((await copydesk('list', '--library', library)).stdout).toContain('1 stor');
    const refused = await copydesk('check', id, '--library', library, '--alt', 'Not to be kept');
    expect([refused.exit, refused.stderr]).toEqual([1, expect.stringContaining('The photo options')]);
  });

  it('says what is missing, and that nothing is', async () => {
    const id = await takenIn();
    const missing = await copydesk('check', id, '--library', library);
    expect(missing.exit).toBe(2);
    expect(missing.stdout).toContain('cannot be published yet');
    expect(missing.stdout).toContain('alt text');
    const whole = await copydesk('check', 'bridge.txt', '--photo', PHOTO, '--alt', 'A bridge', '--json');
    expect(whole.exit).toBe(0);
    const Checked = z.object({ publishable: z.boolean(), credits: z.array(LedgerEntry) });
    const { publishable, credits } = document(Checked, whole);
    expect(publishable).toBe(true);
    expect(credits).toMatchObject([
      { recorded: 'Asha Verma/Courier', page: ['Photo Courtesy: Asha Verma/Courier'] },
    ]);
    expect(credits[0]!.files.length).toBeGreaterThan(1);
  });

  const exportedPage = async (): Promise<string> =>
    document(
      z.object({ path: z.string() }),
      await copydesk('export', 'bridge.txt', '--photo', PHOTO, '--alt', 'A bridge', '--to', 'out', '--json'),
    ).path;

  it('reads every credit of an exported page back from the disk', async () => {
    const path = await exportedPage();
    const { exit, stdout } = await copydesk('check', path);
    expect([exit, stdout]).toEqual([0, expect.stringContaining('Credits: 1 photo, the same on the page')]);
  });

  it.each([
    [
      'index.html',
      'class="photo-credit">Photo Courtesy: Asha',
      'class="photo-credit">Photo Courtesy: Usha',
      'the page says',
    ],
    [
      'index.html',
      '"creditText":"Photo Courtesy: Asha',
      '"creditText":"Photo Courtesy: Usha',
      'structured data says',
    ],
    ['manifest.json', '"recorded": "Asha', '"recorded": "Usha', 'in the story'],
    ['manifest.json', '"printed": "Photo Courtesy: Asha', '"printed": "Photo Courtesy: Usha', 'in the story'],
    [
      'manifest.json',
      '"structuredData": "Photo Courtesy: Asha',
      '"structuredData": "Photo Courtesy: Usha',
      'is not the one of this page',
    ],
  ])('finds a credit that was changed in %s: %s', async (file, from, to, sentence) => {
    const path = await exportedPage();
    const before = await readFile(join(path, file), 'utf8');
    expect(before).toContain(from);
    await writeFile(join(path, file), before.replace(from, to));
    const { exit, stdout } = await copydesk('check', path);
    expect([exit, stdout]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('finds pictures that lost their metadata, were swapped or taken away', async () => {
    const path = await exportedPage();
    const [lost, gone] = await readdir(join(path, 'photos'));
    const file = join(path, 'photos', lost!);
    await writeFile(file, await sharp(await readFile(file)).toBuffer());
    await rm(join(path, 'photos', gone!));
    const { exit, stdout } = await copydesk('check', path);
    expect(exit).toBe(2);
    expect(stdout).toContain(`photos/${lost!}: changed`);
    expect(stdout).toContain(`the XMP inside photos/${lost!} has no credit`);
    expect(stdout).toContain(`the file photos/${gone!} is missing`);
  });

  it('never reads outside the page folder, whatever the manifest names', async () => {
    const path = await exportedPage();
    const manifest = join(path, 'manifest.json');
    const before = await readFile(manifest, 'utf8');
    await writeFile(join(folder, 'outside.jpg'), await readFile(PHOTO));
    await writeFile(manifest, before.replaceAll(/photos\/[0-9a-f]{16}-400\.jpg/g, '../../outside.jpg'));
    const { exit, stdout } = await copydesk('check', path);
    expect(exit).toBe(2);
    expect(stdout).toContain('the file ../../outside.jpg is missing');
  });

  it('names a row that was changed, until somebody accepts it, and then who did', async () => {
    await copydesk('intake', 'bridge.txt', '--library', library);
    const db = new Database(join(library, 'library.sqlite'));
    db.exec(`UPDATE story SET status = 'approved'`);
    db.close();
    const found = await copydesk('verify', '--library', library);
    expect(found.exit).toBe(2);
    const [, row = ''] = /status is not what Copydesk wrote \[(story\/.+)\]/.exec(found.stdout) ?? [];
    expect((await copydesk('verify', '--library', library, '--accept', row)).stderr).toMatch(/Say who/);
    const accept = ['verify', '--library', library, '--accept', row, '--by', 'Asha Rao'];
    const accepted = await copydesk(...accept);
    expect([accepted.exit, accepted.stdout]).toEqual([0, expect.stringMatching(/accepted by Asha Rao/)]);
    expect((await copydesk(...accept)).stderr).toMatch(/nothing to accept/);
  });

  it('repairs what follows from the texts, and a library that does not open for an index', async () => {
    await copydesk('intake', 'bridge.txt', '--library', library);
    const change = (sql: string): void => {
      const db = new Database(join(library, 'library.sqlite'));
      db.exec(sql);
      db.close();
    };
    change(`INSERT INTO story_fts (story_fts) VALUES ('delete-all'); DROP INDEX story_live`);
    expect((await copydesk('verify', '--library', library)).exit).toBe(2);
    const repaired = await copydesk('verify', '--library', library, '--repair');
    expect(repaired.exit).toBe(0);
    expect(repaired.stdout).toContain('repaired: library.sqlite: the index story_live is missing');
    expect(repaired.stdout).toMatch(/repaired: search: the search text of story number \d+ is astray/);
    change('DROP INDEX story_place');
    const refused = await copydesk('verify', '--library', library);
    expect([refused.exit, refused.stderr]).toEqual([
      1,
      expect.stringContaining('the index story_place is missing'),
    ]);
    expect((await copydesk('verify', '--library', library, '--repair')).exit).toBe(0);
    expect((await copydesk('verify', '.', '--repair')).stderr).toContain('Only a library can be repaired');
  });

  it('fails on a folder that is no export', async () => {
    const { exit, stderr } = await copydesk('check', '.');
    expect(exit).toBe(1);
    expect(stderr).toContain('it is not an exported page');
  });
});

describe('list', () => {
  it('finds by words and by status', async () => {
    const id = await takenIn();
    const found = async (...options: readonly string[]): Promise<boolean> =>
      (await copydesk('list', '--library', library, ...options)).stdout.includes(id);
    expect(await found('--query', 'footbridge')).toBe(true);
    expect(await found('--query', 'submarine')).toBe(false);
    expect(await found('--status', 'draft')).toBe(true);
    expect(await found('--status', 'approved')).toBe(false);
  });

  it('looks for passages and lists many only where it is asked to', async () => {
    await takenIn();
    await takenIn();
    const Listed = z.object({ total: z.number(), stories: z.array(z.object({ found: z.unknown() })) });
    const listed = async (...options: readonly string[]) =>
      document(
        Listed,
        await copydesk('list', '--library', library, '--query', 'steel', '--json', ...options),
      );
    expect(await listed()).toEqual({ total: 2, stories: [{ found: null }, { found: null }] });
    const one = await listed('--limit', '1', '--passages');
    expect(one.total).toBe(2);
    expect(one.stories).toMatchObject([
      { found: { headline: [{ hit: false }], passages: [{ label: null, parts: [{}, { hit: true }, {}] }] } },
    ]);
    for (const limit of ['0', '501', 'many', ''])
      expect((await copydesk('list', '--limit', limit)).stderr).toContain('a number from 1 to 500');
  });
});

describe('backup and restore', () => {
  const Backups = z.object({ backups: z.array(z.object({ name: z.string(), state: z.string() })) });

  it('back a library up, say what a backup would change, and put it in place', async () => {
    const id = await takenIn();
    const made = await copydesk('backup', '--library', library);
    expect(made).toMatchObject({ exit: 0 });
    expect(made.stdout).toMatch(/^library-.*\.sqlite {2}1 story, 1 version, 0 photos\n$/);
    await withDesk(library, async (desk) => callDesk(desk, 'stories.delete', { id }));

    const asked = await copydesk('restore', 'newest', '--library', library);
    expect(asked.stdout).toContain(
      `${id}  Harbour bridge opens to walkers after two years: would be as it was`,
    );
    expect(asked.stdout).toContain('--yes');
    expect((await copydesk('list', '--library', library)).stdout).not.toContain(id);
    const done = await copydesk('restore', 'newest', '--library', library, '--yes');
    expect(done.stdout).toMatch(/is in place in .*\nWhat was there is in .*set-aside/);
    expect((await copydesk('list', '--library', library)).stdout).toContain(id);

    const { backups } = document(Backups, await copydesk('backup', '--list', '--library', library, '--json'));
    expect(backups.map(({ state }) => state)).toEqual(['whole', 'whole']);
  });

  it('bring a library back whose database is gone, and one story of it', async () => {
    const id = await takenIn();
    await copydesk('backup', '--library', library);
    await rm(join(library, 'library.sqlite'));
    expect((await copydesk('list', '--library', library)).exit).toBe(1);
    expect((await copydesk('restore', 'newest', '--library', library, '--yes')).exit).toBe(0);
    expect((await copydesk('list', '--library', library)).stdout).toContain(id);
    const story = await copydesk('restore', 'newest', '--story', id, '--library', library, '--yes');
    expect(story).toMatchObject({ exit: 0, stdout: expect.stringContaining('is back') as unknown });
  });

  it('open a library without a log that is not its own', async () => {
    const id = await takenIn();
    await writeFile(join(library, 'library.sqlite-wal'), 'x'.repeat(5000));
    const refused = await copydesk('list', '--library', library);
    expect([refused.exit, refused.stderr]).toEqual([1, expect.stringContaining('--without-log')]);
    expect((await copydesk('restore', '--without-log', '--library', library)).stdout).toContain('--yes');
    expect((await copydesk('restore', '--without-log', '--yes', '--library', library)).exit).toBe(0);
    expect((await copydesk('list', '--library', library)).stdout).toContain(id);
    const again = await copydesk('restore', '--without-log', '--yes', '--library', library);
    expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining('in order')]);
  });

  it('make no library where there is none', async () => {
    const nowhere = join(folder, 'nowhere');
    for (const argv of [['restore'], ['backup']]) {
      const { exit, stderr } = await copydesk(...argv, '--library', nowhere);
      expect(exit).toBe(1);
      expect(stderr).toContain('There is no library in');
    }
    await expect(readdir(nowhere)).rejects.toThrow();
  });
});

describe('verify', () => {
  it('finds a file of a page that was changed, taken away or added', async () => {
    const { path } = document(
      z.object({ path: z.string() }),
      await copydesk('export', 'bridge.txt', '--photo', PHOTO, '--alt', 'A bridge', '--to', 'out', '--json'),
    );
    const [photo] = await readdir(join(path, 'photos'));
    await appendFile(join(path, 'index.html'), ' ');
    await rm(join(path, 'photos', photo ?? ''));
    await writeFile(join(path, 'extra.js'), '');
    const { exit, stdout } = await copydesk('verify', path);
    expect(exit).toBe(2);
    expect(stdout).toContain('index.html: changed');
    expect(stdout).toContain(`photos/${photo ?? ''}: missing`);
    expect(stdout).toContain('extra.js: not in the manifest');
  });

  it('reads a whole library, and finds a picture in it that was changed', async () => {
    await copydesk('intake', 'bridge.txt', '--library', library, '--photo', PHOTO, '--alt', 'A bridge');
    expect((await copydesk('verify', '--library', library)).exit).toBe(0);
    const kept = (await readdir(join(library, 'photos'), { recursive: true })).filter((name) =>
      name.endsWith('.jpg'),
    );
    for (const name of kept) await appendFile(join(library, 'photos', name), 'x');
    const { exit, stdout } = await copydesk('verify', '--library', library);
    expect(exit).toBe(2);
    expect(stdout).toContain('is damaged');
  });

  it('names a row that was changed, until somebody accepts it, and then who did', async () => {
    await copydesk('intake', 'bridge.txt', '--library', library);
    const db = new Database(join(library, 'library.sqlite'));
    db.exec(`UPDATE story SET status = 'approved'`);
    db.close();
    const found = await copydesk('verify', '--library', library);
    expect(found.exit).toBe(2);
    const [, row = ''] = /status is not what Copydesk wrote \[(story\/.+)\]/.exec(found.stdout) ?? [];
    expect((await copydesk('verify', '--library', library, '--accept', row)).stderr).toMatch(/Say who/);
    const accept = ['verify', '--library', library, '--accept', row, '--by', 'Asha Rao'];
    const accepted = await copydesk(...accept);
    expect([accepted.exit, accepted.stdout]).toEqual([0, expect.stringMatching(/accepted by Asha Rao/)]);
    expect((await copydesk(...accept)).stderr).toMatch(/nothing to accept/);
  });

  it('fails on a folder that is no export', async () => {
    const { exit, stderr } = await copydesk('verify', '.');
    expect(exit).toBe(1);
    expect(stderr).toContain('it is not an exported page');
  });
});
