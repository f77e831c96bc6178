import { blockId, withoutBlockIds } from '@shared/document/block-ids';
import { expect, type Locator, type Page } from '@playwright/test';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import type { App } from './app';

export const text = (words: string, format = 0): BodyNode => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

export const block = (
  type: string,
  children: readonly BodyNode[],
  rest: Readonly<Record<string, unknown>> = {},
): BodyNode => ({ type, version: 1, children, direction: null, format: '', indent: 0, ...rest });

/** A photo block with its slot in the story. */
export function photoSlot(known: Partial<StoryPhoto>): {
  readonly node: BodyNode;
  readonly photos: Story['photos'];
} {
  const photoId = newPhotoId();
  return { node: { type: 'photo', version: 1, photoId }, photos: { [photoId]: newStoryPhoto(known) } };
}

export interface Writing {
  readonly id: StoryId;
  readonly page: Page;
  /** The body of the story, as the user writes in it. */
  readonly copy: Locator;
  /** The top-level blocks that the desk has kept, without their ids. */
  readonly saved: () => Promise<readonly BodyNode[]>;
  /** The ids of those blocks, in order. */
  readonly savedIds: () => Promise<readonly (string | null)[]>;
  /** Counts the saves of the story. */
  readonly revision: () => Promise<number>;
  readonly photos: () => Promise<readonly StoryPhoto[]>;
}

/** The keys that put the caret to the end of a text. A Mac has no other. */
export const TO_END = process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End';

/** Puts a story with this body into the library and opens it. */
export async function openStory(
  app: App,
  children: readonly BodyNode[],
  known: Partial<Story> = {},
): Promise<Writing> {
  const made = await app.call('stories.create', {});
  const { id } = made.story;
  const headline = `Story ${id.slice(-6)}`;
  const story = { ...made.story, ...known, headline, body: bodyOf(children) };
  await app.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });
  // A window that is open shows the story in its list as soon as the desk has it.
  const page = app.page.url() === 'about:blank' ? await app.open() : app.page;
  await page.getByRole('grid', { name: 'Stories' }).getByText(headline).click();
  const copy = page.getByRole('textbox', { name: 'Body of the story' });
  // Waits until the right story is in the window: another may have been there before.
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(headline);
  await copy.waitFor();
  const kept = async () => (await app.call('stories.get', { id })).story;
  return {
    id,
    page,
    copy,
    saved: async () => withoutBlockIds((await kept()).body).root.children,
    savedIds: async () => (await kept()).body.root.children.map(blockId),
    revision: async () => (await app.call('stories.get', { id })).revision,
    photos: async () => Object.values((await kept()).photos),
  };
}
