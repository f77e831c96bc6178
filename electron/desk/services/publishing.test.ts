import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import type { LedgerEntry } from '@shared/api/publish';
import { courierHouse } from '../../../test/support/courier-house';
import { inlineIcon } from '@shared/page/house-icon';
import { newStoryId } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { publishHandlers } from '../handlers/publish';
import { insertPhoto } from '../records/photo-record';
import { ledgerOfFolder } from '../publishing/folder-ledger';
import { policyOf } from '../publishing/page-policy';
import { derivePhoto } from '../pictures/derivatives';
import { pageWork } from '../publishing/page-work';
import { publishingService } from './publishing';
import { waitFor } from '../../../test/support/wait-for';

let desk: PublishingDesk;
beforeEach(() => {
  desk = openPublishingDesk();
});
afterEach(() => desk.close());

/** After the fixtures' own: a slug is free again in another month. */
const NEXT_MONTH = '2026-06-02T09:00:00+05:30';
const out = (): string => join(desk.folder, 'out');
const toFolder = (story: Story, job = 'job') =>
  desk.services.publishing.export({ id: story.id, form: 'folder', to: out(), job });
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]),
  );
const manifestIn = (
  folder: string,
): { files: { path: string; size: number; sha256: string }[] } & Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ReturnType<typeof manifestIn>;
const failure = async (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => expect.fail('it was exported'),
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

describe('a page folder', () => {
  it('holds the page, its photos and a manifest in which every hash is right', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { path, files, results } = await toFolder(story);
    expect(path).toBe(join(out(), 'mill-gates-reopen'));
    const manifest = manifestIn(path!);
    expect(filesIn(path!)).toEqual([...manifest.files.map((file) => file.path), 'manifest.json'].toSorted());
    expect(files).toBe(manifest.files.length + 1);
    for (const file of manifest.files) {
      const bytes = readFileSync(join(path!, file.path));
      expect({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
        size: file.size,
        sha256: file.sha256,
      });
    }
    expect(manifest.app).toEqual({ name: 'Copydesk', version: '9.9.9' });
    const credits = manifest.credits as LedgerEntry[];
    expect(credits).toHaveLength(2);
    for (const { printed, page, structuredData, files: own } of credits) {
      expect(printed).toMatch(/^Photo Courtesy: ./);
      expect(new Set([...page, structuredData])).toEqual(new Set([printed]));
      const name = printed.slice('Photo Courtesy: '.length);
      expect(new Set(own.map(({ xmp }) => xmp))).toEqual(new Set([name]));
    }
    const pictures = manifest.files.map((file) => file.path).filter((name) => name.startsWith('photos/'));
    expect(credits.flatMap((entry) => entry.files.map((file) => file.path)).toSorted()).toEqual(
      pictures.toSorted(),
    );
    expect(results.every(({ weight }) => weight === 'advice')).toBe(true);
  });

  it('holds the lead photo’s cuts, in the page’s data, in the head and in the ledger', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { path } = await toFolder(story);
    const page = readFileSync(join(path!, 'index.html'), 'utf8');
    const [, card] = /og:image" content="[^"]*\/(photos\/[0-9a-f]{16}-\d+\.jpg)"/.exec(page) ?? [];
    const { files, credits } = manifestIn(path!) as unknown as {
      files: { path: string }[];
      credits: LedgerEntry[];
    };
    expect(files.map((file) => file.path)).toContain(card);
    const [lead] = credits;
    expect(lead!.files).toContainEqual({ path: card, xmp: lead!.recorded, iim: lead!.recorded });
    expect(page.split('"ImageObject"').length - 1).toBeGreaterThanOrEqual(credits.length + 3);
  });

  it('is the same, byte for byte, when the story is exported again elsewhere under another time zone', async () => {
    const story = await desk.add({ ...fixtureStory('all-blocks'), firstPublished: null });
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Tokyo';
      const first = await toFolder(story);
      const zip = await desk.services.publishing.export({ id: story.id, form: 'zip', job: 'zip' });
      process.env.TZ = 'America/St_Johns';
      const second = await desk.services.publishing.export({
        ...{ id: story.id, form: 'folder', job: 'again' },
        to: join(desk.folder, 'other'),
      });
      const zipAgain = await desk.services.publishing.export({ id: story.id, form: 'zip', job: 'zip' });
      expect(bytesIn(second.path!)).toEqual(bytesIn(first.path!));
      expect(Buffer.from(zipAgain.bytes!).equals(Buffer.from(zip.bytes!))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('says when the story was first published, from the first export on', async () => {
    const story = await desk.add({ ...fixtureStory('plain'), firstPublished: null });
    const { path } = await toFolder(story);
    const page = readFileSync(join(path!, 'index.html'), 'utf8');
    expect(page).toContain('<time datetime="2026-07-01T12:00:00+05:30">1 July 2026, 12:00 IST</time>');
    expect(desk.services.stories.get(story.id).story.firstPublished).toBe('2026-07-01T12:00:00+05:30');
  });

  it('is published as its embargo ends where it is made ready before', async () => {
    const embargo = '2026-07-02T06:00:00+05:30';
    const story = await desk.add({ ...fixtureStory('plain'), firstPublished: null, updated: null, embargo });
    const toNamed = (name: string) =>
      desk.services.publishing.export({
        ...{ id: story.id, form: 'folder', job: name, underEmbargo: true },
        to: join(desk.folder, name),
      });
    const first = await toNamed('one');
    expect(desk.services.stories.get(story.id).story.firstPublished).toBe(embargo);
    const second = await toNamed('other');
    expect(bytesIn(second.path!)).toEqual(bytesIn(first.path!));
  });

  it('replaces its earlier self and keeps what others put into the folder', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { path } = await toFolder(story);
    writeFileSync(join(path!, 'notes.txt'), 'mine');
    mkdirSync(join(path!, 'photos', 'more'));
    writeFileSync(join(path!, 'photos', 'more', 'map.png'), 'mine too');
    const current = desk.services.stories.get(story.id);
    const changed = {
      ...current.story,
      headline: 'Mill gates stay open',
      photos: {},
      body: fixtureStory('plain').body,
    };
    desk.services.stories.save({
      id: story.id,
      baseRevision: current.revision,
      story: changed,
      reason: 'close',
    });
    const again = await toFolder(story);
    expect(again.path).toBe(path);
    expect(filesIn(path!)).toEqual([
      'icon.svg',
      'index.html',
      'manifest.json',
      'notes.txt',
      join('photos', 'more', 'map.png'),
    ]);
    expect(readFileSync(join(path!, 'index.html'), 'utf8')).toContain('<h1>Mill gates stay open</h1>');
    expect(readdirSync(out())).toEqual(['mill-gates-reopen']);
  });

  it('leaves a folder, a file or a link of the same name alone', async () => {
    const story = await desk.add(fixtureStory('plain'));
    mkdirSync(join(out(), 'ferry-timetable'), { recursive: true });
    writeFileSync(join(out(), 'ferry-timetable', 'index.html'), 'someone else’s');
    writeFileSync(join(out(), 'ferry-timetable-2'), 'a file');
    symlinkSync(desk.folder, join(out(), 'ferry-timetable-3'));
    expect((await toFolder(story)).path).toBe(join(out(), 'ferry-timetable-4'));
    expect(readFileSync(join(out(), 'ferry-timetable', 'index.html'), 'utf8')).toBe('someone else’s');
  });

  it('keeps two stories with one slug apart', async () => {
    const one = await desk.add(fixtureStory('plain'));
    const other = await desk.add({ ...fixtureStory('plain'), id: newStoryId(), firstPublished: NEXT_MONTH });
    expect((await toFolder(one)).fileName).toBe('ferry-timetable');
    expect((await toFolder(other)).path).toBe(join(out(), 'ferry-timetable-2'));
  });

  const hasProc = existsSync('/proc/self');
  if (!hasProc) console.warn('Skipped: a folder that can hold no other, for there is no /proc here.');
  it.skipIf(!hasProc)('says at once that there can be no such folder', async () => {
    const story = await desk.add(fixtureStory('plain'));
    const to = '/proc/copydesk/out';
    const { code, message } = await failure(
      desk.services.publishing.export({ id: story.id, form: 'folder', to, job: 'job' }),
    );
    expect([code, message]).toEqual([
      'DISK_REFUSED',
      `A folder cannot be made at ${to}. Nothing was exported. Choose another folder.`,
    ]);
  });

  it('stays inside the folder chosen, whatever the slug says', async () => {
    const story = await desk.add(fixtureStory('hostile'));
    expect((await toFolder(story)).path).toBe(join(out(), 'story-con'));
    expect(readdirSync(desk.folder).toSorted()).toEqual(['library', 'out']);
  });
});

describe('a text that is exported again', () => {
  const change = (id: Story['id'], changes: Partial<Story>): void => {
    const { story, revision } = desk.services.stories.get(id);
    desk.services.stories.save({
      id,
      baseRevision: revision,
      story: { ...story, ...changes },
      reason: 'close',
    });
  };
  const advised = (results: readonly { check: string }[]) =>
    results.filter(({ check }) => check === 'changed-since-export').length;

  it('is advised to say so where it has changed and its “Updated” has not, and goes out all the same', async () => {
    const story = await desk.add({ ...fixtureStory('plain'), firstPublished: null, updated: null });
    const checked = () => advised(desk.services.publishing.check(story.id));
    expect(checked()).toBe(0);
    expect(advised((await toFolder(story)).results)).toBe(0);
    expect(checked()).toBe(0);
    change(story.id, { headline: 'Ferry timetable changes again' });
    expect(checked()).toBe(1);
    const { path, results } = await toFolder(story);
    expect(advised(results)).toBe(1);
    // The manifest says the same of this story at its next export, when nothing has changed since.
    const manifest = readFileSync(join(path!, 'manifest.json'), 'utf8');
    expect(manifest).not.toContain('changed-since-export');
    expect(advised((await toFolder(story)).results)).toBe(0);
    expect(readFileSync(join(path!, 'manifest.json'), 'utf8')).toBe(manifest);
  });

  it('is not advised of what is no news, nor once “Updated” says it', async () => {
    const story = await desk.add({ ...fixtureStory('plain'), firstPublished: null, updated: null });
    await toFolder(story);
    change(story.id, { slug: 'another-slug', tags: ['Ferries'] });
    expect(advised(desk.services.publishing.check(story.id))).toBe(0);
    change(story.id, { deck: 'A new deck', updated: '2026-07-01T13:00:00+05:30' });
    expect(advised(desk.services.publishing.check(story.id))).toBe(0);
    await toFolder(story);
    change(story.id, { deck: 'A newer deck' });
    expect(advised(desk.services.publishing.check(story.id))).toBe(1);
  });
});

describe('other forms', () => {
  it('puts the same files into a zip', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { path } = await toFolder(story);
    const zip = await desk.services.publishing.export({ id: story.id, form: 'zip', job: 'zip' });
    const entries = unzipSync(zip.bytes!);
    expect(zip).toMatchObject({ path: null, fileName: 'mill-gates-reopen.zip' });
    expect(Object.keys(entries).toSorted()).toEqual(
      filesIn(path!).map((file) => `mill-gates-reopen/${file}`),
    );
    expect(Buffer.from(entries['mill-gates-reopen/index.html']!)).toEqual(
      readFileSync(join(path!, 'index.html')),
    );
  });

  it('replaces an earlier zip and single file of the same story and no other file', async () => {
    const story = await desk.add(fixtureStory('hindi'));
    mkdirSync(out());
    writeFileSync(join(out(), 'नई-बस-सेवा.html'), '<p>mine</p>');
    for (const form of ['zip', 'single-file'] as const)
      for (const job of ['one', 'two'])
        await desk.services.publishing.export({ id: story.id, form, to: out(), job });
    expect(readdirSync(out()).toSorted()).toEqual(
      ['नई-बस-सेवा-2.html', 'नई-बस-सेवा.html', 'नई-बस-सेवा.zip'].toSorted(),
    );
    expect(readFileSync(join(out(), 'नई-बस-सेवा.html'), 'utf8')).toBe('<p>mine</p>');
  });

  it.each(['folder', 'zip', 'single-file'] as const)(
    'keeps two stories with one slug in two months apart as a %s, each in its own place',
    async (form) => {
      const one = await desk.add(fixtureStory('plain'));
      const other = await desk.add({
        ...fixtureStory('plain'),
        ...{ id: newStoryId(), headline: 'Another ferry', firstPublished: NEXT_MONTH },
      });
      const place = async ({ id }: Story): Promise<string> =>
        (await desk.services.publishing.export({ id, form, to: out(), job: 'job' })).path!;
      const [first, second] = [await place(one), await place(other)];
      expect(second).not.toBe(first);
      expect([await place(other), await place(one)]).toEqual([second, first]);
      expect(readdirSync(out())).toHaveLength(2);
    },
  );

  it('replaces a single file of an earlier Copydesk, which names no story, by its address', async () => {
    const story = await desk.add(fixtureStory('plain'));
    const again = () =>
      desk.services.publishing.export({ id: story.id, form: 'single-file', to: out(), job: 'job' });
    const { path } = await again();
    const earlier = readFileSync(path!, 'utf8').replace(/<meta name="copydesk:story"[^>]*>\n/, '');
    expect(earlier).not.toContain(story.id);
    writeFileSync(path!, earlier);
    expect((await again()).path).toBe(path);
    writeFileSync(
      path!,
      earlier.replace(/rel="canonical" href="[^"]*"/, 'rel="canonical" href="https://x.example/"'),
    );
    expect((await again()).path).not.toBe(path);
  });

  it('carries its pictures inside a single file', async () => {
    const story = await desk.add(fixtureStory('bengali'));
    const { bytes, files } = await desk.services.publishing.export({
      id: story.id,
      form: 'single-file',
      job: 'one',
    });
    const page = new TextDecoder().decode(bytes!);
    expect(files).toBe(1);
    expect(page).toMatch(/<img src="data:image\/jpeg;base64,[A-Za-z0-9+/=]+" width="1000" height="750"/);
    expect(page).not.toContain('"photos/');
  });
});

describe('a decorative photo', () => {
  /** Two photos, of which the second says nothing that the text does not. */
  const withDecorative = (): Story => {
    const story = fixtureStory('all-blocks');
    const photos = Object.entries(story.photos).map(([id, photo], at) => [
      id,
      at === 1 ? { ...photo, decorative: true as const, alt: '', caption: '' } : photo,
    ]);
    return { ...story, photos: Object.fromEntries(photos) as Story['photos'] };
  };

  it.each(['folder', 'zip', 'single-file'] as const)(
    'goes out without alternative text as a %s',
    async (form) => {
      const { id } = await desk.add(withDecorative());
      const { path } = await desk.services.publishing.export({ id, form, to: out(), job: 'job' });
      expect(existsSync(path!)).toBe(true);
    },
  );

  it('is known as such in the manifest, so that its page can be checked again on the disk', async () => {
    const { path } = await toFolder(await desk.add(withDecorative()));
    const page = readFileSync(join(path!, 'index.html'), 'utf8');
    expect(page).toContain(' alt=""');
    const credits = manifestIn(path!).credits as LedgerEntry[];
    expect(credits.map(({ decorative }) => decorative)).toEqual([undefined, true]);
    expect(ledgerOfFolder(path!).results).toEqual([]);

    const silent = page.replace(/ alt="[^"]+"/, ' alt=""');
    expect(silent).not.toBe(page);
    writeFileSync(join(path!, 'index.html'), silent);
    expect(ledgerOfFolder(path!).results.map(({ message }) => message)).toEqual([
      'The page has something that no published page may have: a picture without alternative text.',
    ]);
  });
});

describe('a page folder on the disk', () => {
  const messages = (path: string): string[] => ledgerOfFolder(path).results.map(({ message }) => message);

  it('has an icon and a policy, and is found out where one of them is not the exported one', async () => {
    const { path } = await toFolder(await desk.add(fixtureStory('plain')));
    const manifest = manifestIn(path!);
    expect(manifest.files).toContainEqual(expect.objectContaining({ path: 'icon.svg' }));
    expect(manifest.csp).toEqual(policyOf(readFileSync(join(path!, 'index.html'), 'utf8')));
    expect(messages(path!)).toEqual([]);

    const icon = readFileSync(join(path!, 'icon.svg'), 'utf8');
    writeFileSync(join(path!, 'icon.svg'), icon.replace('<rect', '<script>alert(1)</script><rect'));
    expect(messages(path!)).toEqual(['The icon.svg of this page is not the one that was exported.']);
    writeFileSync(join(path!, 'icon.svg'), icon);

    const loose = { ...manifest, csp: { ...(manifest.csp as object), header: 'default-src *' } };
    writeFileSync(join(path!, 'manifest.json'), JSON.stringify(loose));
    expect(messages(path!)).toEqual(['The policy in manifest.json is not the one of this page.']);
    const { csp, ...earlier } = loose;
    expect(csp).toBeDefined();
    writeFileSync(join(path!, 'manifest.json'), JSON.stringify(earlier));
    expect(messages(path!)).toEqual([]);
  });

  it('has the same icon inside the page where that is one file', async () => {
    const { id } = await desk.add(fixtureStory('plain'));
    const { path } = await desk.services.publishing.export({
      id,
      form: 'single-file',
      to: out(),
      job: 'one',
    });
    expect(readFileSync(path!, 'utf8')).toContain(`href="${inlineIcon(courierHouse())}"`);
  });
});

describe('what stops an export', () => {
  it.each(['credit', 'alt', 'file'] as const)('a photo without its %s', async (field) => {
    const story = fixtureStory('hindi');
    const photos = Object.fromEntries(
      Object.entries(story.photos).map(([id, photo]) => [
        id,
        { ...photo, [field]: field === 'file' ? null : ' ' },
      ]),
    );
    const bad = await desk.add({ ...story, photos });
    const error = await failure(toFolder(bad));
    expect(error.code).toBe('REFUSED');
    expect(error.details).toMatchObject({
      results: [{ check: `photo-${field}`, weight: 'stop', target: { at: 'photo', field } }],
    });
    expect(existsSync(out())).toBe(false);
    expect(desk.services.stories.get(bad.id).status).toBe('draft');
  });

  it.each([
    [
      'changed by a bit',
      (bytes: Buffer) =>
        bytes.fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
    ],
    ['another picture', () => photoFixture('agency-words.jpg')],
  ])('a photo whose file on the disk is %s', async (_how, changed) => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const [path] = filesIn(join(desk.folder, 'library', 'photos'));
    const file = join(desk.folder, 'library', 'photos', path!);
    writeFileSync(file, changed(readFileSync(file)));
    for (const form of ['folder', 'zip', 'single-file'] as const) {
      const exporting = desk.services.publishing.export({ id: story.id, form, to: out(), job: form });
      expect((await failure(exporting)).code).toBe('UNREADABLE_FILE');
    }
    expect(existsSync(out()) ? filesIn(out()) : []).toEqual([]);
  });

  it('a folder that is a file', async () => {
    const story = await desk.add(fixtureStory('plain'));
    writeFileSync(out(), 'a file');
    expect((await failure(toFolder(story))).code).toBe('INVALID');
    expect(readFileSync(out(), 'utf8')).toBe('a file');
  });

  it('a relative folder, or none for a page folder', async () => {
    const story = await desk.add(fixtureStory('plain'));
    const request = { id: story.id, form: 'folder', job: 'job' } as const;
    expect((await failure(desk.services.publishing.export({ ...request, to: 'out' }))).code).toBe('INVALID');
    expect((await failure(desk.services.publishing.export(request))).code).toBe('INVALID');
  });

  it('a cancel, and it leaves no file', async () => {
    const story = await desk.add(fixtureStory('many-photos'));
    const exporting = failure(toFolder(story));
    desk.services.publishing.cancel('job');
    expect((await exporting).code).toBe('CANCELLED');
    expect(existsSync(out())).toBe(false);
    expect(desk.services.stories.get(story.id).status).toBe('draft');
  });

  it.each(['folder', 'zip', 'single-file'] as const)(
    'a %s in which one file carries another credit',
    async (form) => {
      const story = await desk.add(fixtureStory('hindi'));
      const { newsroom, exports } = desk.services;
      const publishing = publishingService(newsroom, exports, pageWork(), (input) =>
        derivePhoto({ ...input, printedCredit: 'Photo Courtesy: Somebody Else' }),
      );
      const error = await failure(publishing.export({ id: story.id, form, to: out(), job: 'job' }));
      expect(error.code).toBe('REFUSED');
      expect(error.message).toContain('Somebody Else');
      expect(existsSync(out())).toBe(false);
      expect(desk.services.stories.get(story.id).status).toBe('draft');
    },
  );

  it('a save while the photos are being prepared', async () => {
    const story = await desk.add(fixtureStory('hindi'));
    const { newsroom, exports, stories } = desk.services;
    const publishing = publishingService(newsroom, exports, pageWork(), async () => {
      const { revision, story: draft } = stories.get(story.id);
      stories.save({
        id: story.id,
        baseRevision: revision,
        story: { ...draft, deck: 'Changed' },
        reason: 'typing',
      });
      return [];
    });
    const error = await failure(publishing.export({ id: story.id, form: 'folder', to: out(), job: 'job' }));
    expect(error.code).toBe('CONFLICT');
    expect(existsSync(out())).toBe(false);
  });

  it('a photo that is barred while the photos are being prepared', async () => {
    const story = await desk.add(fixtureStory('hindi'));
    const { newsroom, exports, photoDesk, stories } = desk.services;
    const [photo] = Object.values(story.photos);
    const { file, ...words } = { ...photo!, file: photo!.file! };
    const row = {
      file,
      words: PhotoWords.parse(words),
      name: 'bus.jpg',
      addedAt: newsroom.now().toISOString(),
    };
    newsroom.library.transact(() => insertPhoto(newsroom.library, row));
    const publishing = publishingService(newsroom, exports, pageWork(), async (input) => {
      photoDesk.edit({ ids: [file.sha256], changes: { doNotUse: 'The family asked' } });
      return derivePhoto(input);
    });
    const error = await failure(publishing.export({ id: story.id, form: 'folder', to: out(), job: 'job' }));
    expect(error.code).toBe('REFUSED');
    expect(error.message).toContain('The family asked');
    expect(existsSync(out())).toBe(false);
    expect(stories.get(story.id).status).toBe('draft');
  });
});

it('tells how far it is', async () => {
  const story = await desk.add(fixtureStory('all-blocks'));
  await toFolder(story);
  const progress = desk.events.filter((event) => event.kind === 'export.progress');
  expect(progress.map(({ done, total, step }) => [done, total, step])).toEqual([
    [0, 3, 'Preparing photo 1 of 2'],
    [1, 3, 'Preparing photo 2 of 2'],
    [2, 3, 'Writing the page'],
    [3, 3, 'Exported'],
  ]);
});

it('shows in a preview what an unfinished photo still needs', async () => {
  const story = fixtureStory('hindi');
  const photos = Object.fromEntries(
    Object.entries(story.photos).map(([id, photo]) => [id, { ...photo, file: null, credit: '' }]),
  );
  const { id } = await desk.add({ ...story, photos });
  expect(await desk.services.publishing.preview(id)).toContain(
    'This photo still needs: the picture itself, a credit.',
  );
});

describe('photos made ahead of the export', () => {
  it('are what the export then takes, and the page is the same', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { services } = desk;
    await services.publishing.prepare(story.id);
    const { library } = services.newsroom;
    // None of them is made again: the originals are not even there.
    renameSync(join(library.folder, 'photos'), join(library.folder, 'elsewhere'));
    const prepared = await toFolder(story);
    renameSync(join(library.folder, 'elsewhere'), join(library.folder, 'photos'));
    rmSync(join(library.folder, 'derived'), { recursive: true });
    const again = await services.publishing.export({
      ...{ id: story.id, form: 'folder', job: 'again' },
      to: join(desk.folder, 'other'),
    });
    expect(bytesIn(again.path!)).toEqual(bytesIn(prepared.path!));
  });

  it('are made as soon as somebody asks what to know before an export', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { services } = desk;
    const handlers = publishHandlers(() => services);
    expect(await handlers['publish.before']({ id: story.id })).toMatchObject({ refusal: null });
    const { library } = services.newsroom;
    const made = join(library.folder, 'derived');
    const pictures = Object.values(story.photos).filter(({ file }) => file !== null).length;
    await waitFor(() => {
      const files = existsSync(made) ? readdirSync(made, { recursive: true, withFileTypes: true }) : [];
      expect(files.filter((entry) => entry.isFile()).length).toBeGreaterThanOrEqual(pictures);
    });
    await services.publishing.close();
  });

  it('are given up for an export, at the close, and where they cannot be made; nobody hears of it', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const { publishing } = desk.services;
    const first = publishing.prepare(story.id);
    await expect(toFolder(story)).resolves.toMatchObject({ path: expect.any(String) as unknown });
    await first;
    rmSync(join(desk.services.newsroom.library.folder, 'derived'), { recursive: true });
    const second = publishing.prepare(story.id);
    await publishing.close();
    await second;
    await expect(publishing.prepare(newStoryId())).resolves.toBeUndefined();
  });
});
