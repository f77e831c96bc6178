import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { newStoryId } from '@shared/story/ids';
import { Story } from '@shared/document/story';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';

const NOW = '2026-07-20T06:30:00.000Z';
let desk: PublishingDesk;
beforeEach(() => {
  desk = openPublishingDesk(NOW);
});
afterEach(() => desk.close());

const add = (known: Partial<Story> = {}): Promise<Story> =>
  desk.add(
    Story.parse({
      ...fixtureStory('plain'),
      ...{ id: newStoryId(), firstPublished: null, updated: null, slug: 'last-ferry', ...known },
    }),
  );
const exported = ({ id }: Story, more: { underEmbargo?: boolean; to?: string } = {}) =>
  desk.services.publishing.export({ id, form: 'folder', to: join(desk.folder, 'out'), job: id, ...more });
const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};
const checksOf = ({ id }: Story) =>
  desk.services.publishing
    .check(id)
    .flatMap(({ check, weight }) => (check.startsWith('slug') ? [[check, weight]] : []));
const save = (story: Story) => {
  const { revision } = desk.services.stories.get(story.id);
  desk.services.stories.save({ id: story.id, baseRevision: revision, story, reason: 'typing' });
};

describe('a slug that another live story of the month has', () => {
  it('stops the story that came later, until one of the two goes another way', async () => {
    const first = await add({ headline: 'Last ferry ties up' });
    const second = await add({ slug: 'Last Ferry' });
    expect(checksOf(first)).toEqual([['slug-shared', 'advice']]);
    expect(checksOf(second)).toEqual([['slug-taken', 'stop']]);
    await exported(first);
    const error = await refusal(exported(second));
    expect(error.code).toBe('REFUSED');
    expect(error.message).toContain(
      '“Last ferry ties up” is published at https://www.courier.example/2026/07/last-ferry/.',
    );
    desk.services.stories.delete(first.id);
    expect(checksOf(second)).toEqual([]);
    desk.services.stories.undelete(first.id);
    expect(checksOf(second)).toEqual([['slug-taken', 'stop']]);
    save({ ...second, slug: 'last-ferry-2' });
    expect(checksOf(second)).toEqual([]);
    await exported(second);
  });

  it('lets a story that is out go out again, whoever began another one since', async () => {
    const first = await add();
    await exported(first);
    await add();
    await exported(first);
  });

  it('never stops a story by the address it went out at itself', async () => {
    const story = await add();
    const { versions, stories } = desk.services;
    const outAgain = async (): Promise<void> => {
      expect(checksOf(story)).toEqual([]);
      await exported(story);
    };
    await outAgain();
    await outAgain();
    const out = stories.get(story.id).story;
    save({ ...out, slug: 'ferry-gone', headline: 'Ferry gone' });
    await outAgain();
    save({ ...out, deck: 'Put back' });
    await outAgain();
    const first = versions.list(story.id).at(-1)!;
    const { revision } = stories.get(story.id);
    versions.restore({ id: story.id, revisionId: first.id, baseRevision: revision });
    await outAgain();
    stories.delete(story.id);
    stories.undelete(story.id);
    await outAgain();
    await desk.services.handover.take((await desk.services.handover.make(story.id)).bytes);
    await outAgain();
  });

  it('stops a duplicate until it has a slug of its own, and never what it was made from', async () => {
    const story = await add();
    await exported(story);
    const { story: copy } = desk.services.stories.duplicate(story.id);
    expect(checksOf(copy)).toEqual([['slug-taken', 'stop']]);
    await exported(story);
    save({ ...copy, slug: 'last-ferry-again' });
    await exported(copy);
    await exported(story);
  });

  it('stops a story that comes back to an address where another one went out since', async () => {
    const first = await add();
    await exported(first);
    const out = desk.services.stories.get(first.id).story;
    save({ ...out, slug: 'ferry-gone' });
    await exported(first);
    const second = await add();
    await exported(second);
    save(out);
    expect(checksOf(first)).toEqual([['slug-taken', 'stop']]);
    expect((await refusal(exported(first))).code).toBe('REFUSED');
    await exported(second);
  });

  it('leaves the same slug of another month alone, and follows an embargo into the next', async () => {
    await add({ firstPublished: '2026-06-20T12:00:00+05:30' });
    const now = await add();
    expect(checksOf(now)).toEqual([]);
    const embargoed = await add({ embargo: '2026-08-01T00:30:00+05:30' });
    expect(checksOf(embargoed)).toEqual([]);
    await add({ firstPublished: '2026-08-03T00:30:00+05:30' });
    expect(checksOf(embargoed)).toEqual([['slug-taken', 'stop']]);
  });

  it('offers a slug that no other live story has', async () => {
    await add();
    await add({ slug: 'last-ferry-2' });
    const story = await add();
    const [finding] = desk.services.publishing.check(story.id).filter(({ check }) => check === 'slug-taken');
    expect(finding!.fix!.swap).toEqual({
      at: 'fields',
      was: { slug: 'last-ferry' },
      to: { slug: 'last-ferry-3' },
    });
  });

  it('is looked for again at the last step of an export', async () => {
    const first = await add();
    const second = await add({ slug: 'other' });
    const running = exported(second);
    save({ ...first, slug: 'other', firstPublished: '2026-07-01T12:00:00+05:30' });
    expect((await refusal(running)).message).toContain('Give this story another slug.');
  });
});

describe('an embargo that has not ended', () => {
  const embargo = '2026-07-20T15:00:00+05:30';
  const manifest = (): { story: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(desk.folder, 'out', 'last-ferry', 'manifest.json'), 'utf8')) as never;

  it('is said, and refuses an export that does not say that it knows', async () => {
    const story = await add({ embargo });
    expect((await desk.services.publishing.before(story.id)).embargo).toBe(embargo);
    const { code, message, details } = await refusal(exported(story));
    expect(code).toBe('REFUSED');
    expect(message).toContain('The story is under embargo until 20 July 2026, 15:00 IST, in 3 hours.');
    expect(details).toMatchObject({ results: [{ check: 'embargo-running', weight: 'stop' }] });
  });

  it('is in the manifest and contradicted by no time on the page, and the page is the same after it ended', async () => {
    const story = await add({ embargo });
    await exported(story, { underEmbargo: true });
    expect(manifest().story).toMatchObject({ embargo, firstPublished: embargo });
    const page = readFileSync(join(desk.folder, 'out', 'last-ferry', 'index.html'), 'utf8');
    expect(page).toContain(`"datePublished":"${embargo}"`);
    expect(page).toContain(`"dateModified":"${embargo}"`);
    expect(page.match(/datetime="[^"]+"/g)).toEqual([`datetime="${embargo}"`]);
    await exported(story, { underEmbargo: true, to: join(desk.folder, 'again') });
    const again = readFileSync(join(desk.folder, 'again', 'last-ferry', 'manifest.json'), 'utf8');
    expect(JSON.parse(again)).toEqual(manifest());
  });

  it('stops a page that would say it was updated before', async () => {
    const story = await add({ embargo, updated: '2026-07-20T11:00:00+05:30' });
    const error = await refusal(exported(story, { underEmbargo: true }));
    expect(error.message).toContain('but its updated time is 20 July 2026, 11:00 IST');
  });

  it('is nothing to confirm once it is over', async () => {
    const story = await add({ embargo: '2026-07-20T12:00:00+05:30' });
    expect((await desk.services.publishing.before(story.id)).embargo).toBeNull();
    await exported(story);
    expect(manifest().story.embargo).toBe('2026-07-20T12:00:00+05:30');
  });

  it('is in no manifest of a story without one', async () => {
    await exported(await add());
    expect(Object.keys(manifest().story)).toEqual(['id', 'slug', 'headline', 'revision', 'sha256']);
  });
});
