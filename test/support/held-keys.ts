import { expect, type Page } from '@playwright/test';
import type { StoryId } from '@shared/story/ids';
import { blockTexts } from '@shared/document/walk';
import type { App } from './app';
import { putStory } from './stage';

/** How long after a command the keys begin (milliseconds). */
export const GAPS = [0, 30, 120] as const;
/** The copy of every story that was open before. */
export const OLD = 'The bridge opened on Monday.';
export const TYPED = 'Breaking headline';
/** Its headline ends in a way that shows what is typed after it. */
export const RAIN = 'Rain reaches the hills ';

export const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
export const copy = (page: Page) => page.getByRole('textbox', { name: 'Body of the story' });

/** Waits by the clock; not at all for 0. */
export const pause = async (page: Page, ms: number): Promise<void> => {
  if (ms > 0) await page.waitForTimeout(ms);
};

/** Gives a command and continues typing, waiting only for the clock. */
export async function typeAfter(page: Page, command: () => Promise<unknown>, gap: number, words = TYPED) {
  await command();
  await pause(page, gap);
  await page.keyboard.type(words);
}

/** Every call that the page makes takes at least this long. */
export const slowDesk = (page: Page, ms: number, calls = '**/api/{stories,intake,handover}.*') =>
  page.route(calls, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });

/** Holds these requests of the page back until the answer is called. */
export async function gate(page: Page, requests: string): Promise<() => void> {
  const opened = Promise.withResolvers<undefined>();
  await page.route(requests, async (route) => {
    await opened.promise;
    await route.fallback();
  });
  return () => opened.resolve(undefined);
}

/** Puts a story that is approved into the library. */
export async function putApproved(app: App, name = 'Bridge opens') {
  const story = await putStory(app, name, [OLD]);
  const { revision } = await app.call('stories.get', { id: story.id });
  const filed = await app.call('review.move', { id: story.id, revision, to: 'filed' });
  await app.call('review.move', { id: story.id, revision: filed.revision, to: 'approved' });
  return story;
}

/** The old story, approved and open with the caret at the end of its copy. */
export async function openApproved(app: App): Promise<StoryId> {
  await app.call('profile.set', { name: 'Asha Rao', role: 'editor' });
  const { id } = await putApproved(app);
  await app.open();
  await expect(headline(app.page)).toHaveValue('Bridge opens');
  await intoCopy(app.page);
  return id;
}

export async function intoCopy(page: Page): Promise<void> {
  await copy(page).click();
  await page.keyboard.press('ControlOrMeta+End');
}

/** No typed word is in a story that was open before, and its approval is unchanged. */
export async function expectUntouched(app: App, id: StoryId, words = 'Bridge opens'): Promise<void> {
  const { story, status, changedSinceApproval } = await app.call('stories.get', { id });
  expect([story.headline, ...blockTexts(story)]).toEqual([words, OLD]);
  expect({ status, changedSinceApproval }).toEqual({ status: 'approved', changedSinceApproval: false });
}

export async function expectStored(app: App, words: string): Promise<void> {
  await expect.poll(() => storedHeadlines(app)).toContain(words);
}

/** The headlines of all stories as they are kept, in the order of the alphabet. */
export const storedHeadlines = async (app: App): Promise<readonly string[]> =>
  (await app.call('stories.list', {})).items.map((story) => story.headline).sort();

/** The parts of a page that opens next come some time after its start, as on a slow machine. */
export async function slowParts(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
}

/** Every frame is drawn late, as on a slow machine: a dialog gives the focus back in one of the next. */
export const slowFrames = (page: Page) =>
  page.evaluate(() => {
    const draw = window.requestAnimationFrame.bind(window);
    const wanted = new Set<number>();
    window.requestAnimationFrame = (run) => {
      const frame = window.setTimeout(() => draw((now) => wanted.delete(frame) && run(now)), 60);
      wanted.add(frame);
      return frame;
    };
    window.cancelAnimationFrame = (frame) => wanted.delete(frame);
  });
