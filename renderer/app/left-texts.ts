import { AppError } from '@shared/api/errors';
import type { OpenStory } from '@shared/api/stories';
import { canonicalJson } from '@shared/canonical-json';
import { Story } from '@shared/story/story';
import { desk } from '../api/client';
export { adoptTexts } from '../api/adopt-texts';
import { openWindows, THIS_WINDOW, thisPlace } from '../api/this-window';
import { forgetText, keptTexts, type UnsavedText } from '../api/unsaved-texts';

/** A text that was typed and never saved, beside what the desk has. */
export interface LeftText {
  readonly text: UnsavedText;
  readonly typed: Story;
  /** Null if the story is not in the library any more. */
  readonly stored: OpenStory | null;
}

async function findStored(story: Story): Promise<OpenStory | null> {
  try {
    return await desk.call('stories.get', { id: story.id });
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'NOT_FOUND') return null;
    throw failure;
  }
}

/**
 * The texts of this library that no open window holds any more, the newest first. A window of an earlier start of the desk
 * may still be open, but its desk is gone. A text that the desk has after all is forgotten.
 */
export async function findLeftTexts(): Promise<LeftText[]> {
  const { library, start } = thisPlace();
  const isOpen = await openWindows();
  const left: LeftText[] = [];
  for (const text of await keptTexts()) {
    const isHeld = text.window === THIS_WINDOW || (text.start === start && isOpen(text.window));
    const typed = Story.safeParse(text.story);
    if (text.library !== library || isHeld || !typed.success) continue;
    const stored = await findStored(typed.data);
    if (stored && canonicalJson(stored.story) === canonicalJson(typed.data)) await forgetText(text.key);
    else left.push({ text, typed: typed.data, stored });
  }
  return left;
}

/**
 * Settles a text that was left: both texts are versions of the story from then on, and the one that was chosen is its working
 * text. Throws what saving throws, and keeps the text then.
 */
export async function settleLeftText(
  { text, typed, stored }: LeftText,
  use: 'typed' | 'stored',
): Promise<void> {
  const save = (story: Story, baseRevision: number) =>
    desk.call('stories.save', { id: story.id, baseRevision, story, reason: 'close' });
  if (!stored) {
    const made = await desk.call('stories.create', {});
    await save({ ...typed, id: made.story.id }, made.revision);
  } else {
    const { revision } = await save(stored.story, stored.revision);
    // It may have been exported since: that time stands.
    const firstPublished = typed.firstPublished ?? stored.story.firstPublished;
    const taken = await save({ ...typed, firstPublished }, revision);
    if (use === 'stored') await save(stored.story, taken.revision);
  }
  await forgetText(text.key);
}
