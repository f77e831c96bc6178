import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportForm } from '@shared/api/publish';
import type { Story } from '@shared/document/story';
import { bodyOf } from '@shared/document/body';
import { newStoryId } from '@shared/story/ids';
import { fixtureStory } from '../../../test/support/fixture-stories';
import { storyOf } from '../../../test/support/newsroom';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';

let desk: PublishingDesk;
let other: Story;
beforeEach(async () => {
  desk = openPublishingDesk();
  other = await desk.add(storyOf('Another story'));
});
afterEach(() => desk.close());

const out = (...path: string[]): string => join(desk.folder, 'out', ...path);
const exporting = (story: Story, form: ExportForm, job: string = form) =>
  desk.services.publishing.export({ id: story.id, form, to: out(), job });

/** The last step that an export has reported. */
const stepNow = (): string => {
  const last = desk.events.findLast((event) => event.kind === 'export.progress');
  return last?.kind === 'export.progress' ? last.step : '';
};

/** Saves another story again and again until the work is done, and says how often it did at each step of the export. */
async function savesBeside(work: Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true)).catch(() => undefined);
  const saves: Record<string, number> = {};
  let { revision } = desk.services.stories.get(other.id);
  for (let count = 1; !state.isDone; count += 1) {
    const story = { ...other, deck: `Save ${count}` };
    const saved = desk.services.stories.save({
      id: other.id,
      baseRevision: revision,
      story,
      reason: 'typing',
    });
    expect(saved.revision).toBe(revision + 1);
    revision = saved.revision;
    saves[stepNow()] = (saves[stepNow()] ?? 0) + 1;
    await setImmediate();
  }
  return saves;
}

describe('saves beside an export', () => {
  it.each(['folder', 'zip', 'single-file'] as const)(
    'are answered in order while a %s is put together and written',
    async (form) => {
      const story = await desk.add(fixtureStory('all-blocks'));
      const work = exporting(story, form);
      const saves = await savesBeside(work);
      const { files } = await work;
      // If one piece of work blocked them, they would all come before or after it. Each file of a folder is written beside one.
      expect(saves['Writing the page']).toBeGreaterThan(form === 'folder' ? files : 4);
    },
  );

  it('go on while the page is previewed', async () => {
    const short = fixtureStory('all-blocks');
    // Long enough for a busy machine: a short page may be finished beside the first save.
    const blocks = Array.from({ length: 40 }, () => short.body.root.children).flat();
    const story = await desk.add({ ...short, body: bodyOf(blocks) });
    const preview = desk.services.publishing.preview(story.id);
    expect((await savesBeside(preview))['']).toBeGreaterThan(1);
    expect(await preview).toContain('<h1>');
  });
});

/** Lets an export reach the point where it writes its files. */
async function writing(): Promise<void> {
  const isWriting = (): boolean =>
    existsSync(out()) && readdirSync(out()).some((name) => name.endsWith('.unfinished'));
  while (!isWriting()) await setImmediate();
}

describe('an export whose files are being written', () => {
  it('that is cancelled leaves nothing, not even a plan', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const work = exporting(story, 'folder', 'job');
    work.catch(() => undefined);
    await writing();
    desk.services.publishing.cancel('job');
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(out())).toEqual([]);
    expect(desk.services.newsroom.library.pendingExports.all()).toEqual([]);
    expect(desk.services.stories.get(story.id).status).toBe('draft');
  });

  it('is cancelled when the desk is closed', async () => {
    const story = await desk.add(fixtureStory('all-blocks'));
    const work = exporting(story, 'folder');
    work.catch(() => undefined);
    await writing();
    await desk.services.publishing.close();
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(out())).toEqual([]);
  });

  it('is nobody else’s to settle, and another takes another name', async () => {
    const first = await desk.add(fixtureStory('all-blocks'));
    const second = await desk.add({ ...fixtureStory('plain'), id: newStoryId(), slug: first.slug });
    const one = exporting(first, 'folder', 'one');
    await writing();
    await desk.services.publishing.settle(() => undefined);
    const paths = (await Promise.all([one, exporting(second, 'folder', 'two')])).map(({ path }) => path);
    expect(readdirSync(out()).toSorted()).toEqual([first.slug, `${first.slug}-2`]);
    expect(paths).toEqual([out(first.slug), out(`${first.slug}-2`)]);
  });
});
