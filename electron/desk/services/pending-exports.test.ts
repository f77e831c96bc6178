import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportForm } from '@shared/api/publish';
import type { Story } from '@shared/document/story';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';
import { pageWork } from '../publishing/page-work';
import { publishingService } from './publishing';

let desk: PublishingDesk;
let story: Story;
beforeEach(async () => {
  desk = openPublishingDesk();
  story = await desk.add({ ...fixtureStory('plain'), firstPublished: null });
});
afterEach(() => desk.close());

const out = (...path: string[]): string => join(desk.folder, 'out', ...path);
const request = (form: ExportForm, to = out()) => ({ id: story.id, form, to, job: 'job' });
const headlineIn = (file: string) => /<h1>([^<]*)</.exec(readFileSync(out(file), 'utf8'))?.[1];

/** A library whose disk is full at the moment when the export is to be recorded. */
function withFullLibrary() {
  const { newsroom, exports } = desk.services;
  const record = (): never => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };
  return publishingService(newsroom, { ...exports, record }, pageWork());
}

function rename(headline: string): void {
  const { story: text, revision } = desk.services.stories.get(story.id);
  const changed = { ...text, headline };
  desk.services.stories.save({ id: story.id, baseRevision: revision, story: changed, reason: 'typing' });
}

describe('an export that the library cannot record', () => {
  it.each(['folder', 'zip', 'single-file'] as const)(
    'is taken back: no %s, no stamp, no status',
    async (form) => {
      await expect(withFullLibrary().export(request(form))).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringMatching(
          /^Nothing was exported, because the library could not record it/,
        ) as string,
      });
      expect(readdirSync(out())).toEqual([]);
      expect(desk.services.stories.get(story.id)).toMatchObject({
        status: 'draft',
        story: { firstPublished: null },
      });
    },
  );

  it('is told of the library’s disk where that fails before anything is written', async () => {
    const { newsroom, exports } = desk.services;
    const getDraft = (): never => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
    const work = publishingService(newsroom, { ...exports, getDraft }, pageWork()).export(request('folder'));
    const { message } = await work.then(
      () => expect.fail('it was exported'),
      (failure: unknown) => failure as Error,
    );
    expect(message).toContain(`the library’s disk, ${newsroom.library.folder}.`);
    expect(message).not.toContain(out());
  });

  it('puts the earlier page back, with what others put beside it', async () => {
    await desk.services.publishing.export(request('folder'));
    writeFileSync(out('ferry-timetable', 'notes.txt'), 'mine');
    const before = headlineIn('ferry-timetable/index.html');
    rename('Another headline');
    await expect(withFullLibrary().export(request('folder'))).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(out())).toEqual(['ferry-timetable']);
    expect(headlineIn('ferry-timetable/index.html')).toBe(before);
    expect(readFileSync(out('ferry-timetable', 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('gives no bytes to a browser', async () => {
    await expect(withFullLibrary().export({ id: story.id, form: 'zip', job: 'job' })).rejects.toMatchObject({
      code: 'DISK_FULL',
    });
  });
});

describe('settling an export that was cut off', () => {
  const plan = (more: object) => ({
    ...{ to: out(), name: 'ferry-timetable', target: null, proof: null },
    late: {
      ...{ json: '{}', sha256: 'a'.repeat(64), firstPublished: null, note: 'folder', approved: true },
      at: '2026-07-01T06:00:00.000Z',
      signature: { author: 'Ed', device: 'test', role: 'editor' },
    },
    ...more,
  });
  const pending = () => desk.services.newsroom.library.pendingExports;
  const cutOff = (more: object = {}): void =>
    pending().insert({ id: 'f00d', storyId: story.id, step: 'writing', plan: plan(more) });
  const settle = () => desk.services.publishing.settle(() => undefined);

  it('removes what it wrote itself and nothing that looks like it', async () => {
    mkdirSync(out('.ferry-timetable.f00d.unfinished', 'photos'), { recursive: true });
    mkdirSync(out('.ferry-timetable.beef.unfinished'));
    cutOff();
    await settle();
    expect(readdirSync(out())).toEqual(['.ferry-timetable.beef.unfinished']);
    expect(pending().all()).toEqual([]);
  });

  it('follows no link of that name', async () => {
    mkdirSync(join(desk.folder, 'precious'));
    mkdirSync(out());
    symlinkSync(join(desk.folder, 'precious'), out('.ferry-timetable.f00d.unfinished'));
    cutOff();
    await settle();
    expect(readdirSync(desk.folder).toSorted()).toEqual(['library', 'out', 'precious']);
  });

  it('waits for a folder that is not there, such as a drive that is not plugged in', async () => {
    mkdirSync(out('.ferry-timetable.f00d.unfinished'), { recursive: true });
    renameSync(out(), join(desk.folder, 'unplugged'));
    cutOff();
    await settle();
    expect(pending().all()).toHaveLength(1);
    renameSync(join(desk.folder, 'unplugged'), out());
    await desk.services.publishing.export(request('zip'));
    expect(readdirSync(out())).toEqual(['ferry-timetable.zip']);
    expect(pending().all()).toEqual([]);
  });
});

describe('where an export may not go', () => {
  it.each(['', 'photos', join('not', 'yet', 'there')])('into the library’s folder: %s', async (below) => {
    const { folder } = desk.services.newsroom.library;
    const before = readdirSync(folder);
    await expect(
      desk.services.publishing.export(request('folder', join(folder, below))),
    ).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('Choose a folder outside') as string,
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('nor by a link into it; a folder whose name only begins like it is fine', async () => {
    const { folder } = desk.services.newsroom.library;
    symlinkSync(folder, join(desk.folder, 'link'));
    const through = request('folder', join(desk.folder, 'link', 'pages'));
    await expect(desk.services.publishing.export(through)).rejects.toMatchObject({ code: 'INVALID' });
    const beside = await desk.services.publishing.export(request('zip', `${folder}-pages`));
    expect(beside.path).toBe(join(`${folder}-pages`, 'ferry-timetable.zip'));
  });

  it('over a file of the same name that is too large to be one of ours', async () => {
    mkdirSync(out());
    writeFileSync(out('ferry-timetable.zip'), '');
    // A sparse file, which takes no room.
    truncateSync(out('ferry-timetable.zip'), 5_000_000_000);
    const { path } = await desk.services.publishing.export(request('zip'));
    expect(path).toBe(out('ferry-timetable-2.zip'));
  });
});
