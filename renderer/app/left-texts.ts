import { AppError } from '@shared/errors';
import type { OpenStory } from '@shared/api/stories';
import { canonicalJson } from '@shared/canonical-json';
import { StoryId } from '@shared/story/ids';
import { readStory } from '@shared/document/read-story';
import type { Story } from '@shared/document/story';
import { desk } from '../api/client';
export { adoptTexts } from '../api/adopt-texts';
import { openWindows, THIS_WINDOW, thisPlace } from '../api/this-window';
import type { SealedText, UnsavedText } from '../api/unsaved-text';
import { forgetText, keptTexts } from '../api/unsaved-texts';

/** A text that was typed and never saved, beside what the desk has. */
export interface LeftText {
  readonly text: UnsavedText;
  readonly typed: Story;
  /** Null if the story is not in the library any more, or is damaged. */
  readonly stored: OpenStory | null;
}

/** Each is held with its story, as a whole. */
const MOST_AT_ONCE = 60;

/** One damaged story must not prevent the offer of text from others. */
const CANNOT_OPEN: ReadonlySet<string> = new Set(['NOT_FOUND', 'STORY_DAMAGED']);

async function findStored(id: StoryId): Promise<OpenStory | null> {
  try {
    return await desk.call('stories.get', { id });
  } catch (failure) {
    if (failure instanceof AppError && CANNOT_OPEN.has(failure.code)) return null;
    throw failure;
  }
}

/** Text that was typed in this library but never saved, and that no open window holds. */
export interface LeftTexts {
  /** The newest first. */
  readonly texts: readonly LeftText[];
  /** Whether more wait than are given here. */
  readonly hasMore: boolean;
  /** Texts that this build cannot read now, the newest first. */
  readonly unreadable: readonly UnreadableText[];
}

export interface UnreadableText {
  readonly key: string;
  readonly at: string;
  /** Encrypted, and its key is not here; or in a form that only a later build writes. */
  readonly why: 'no key' | 'unknown form';
  /** The headline of its story; null if it is encrypted and the story is not in the library any more. */
  readonly headline: string | null;
}

/**
 * What was left here. A window of an earlier start of the desk may still be open, but its desk is gone. A text that the desk has
 * after all is forgotten. Beyond `MOST_AT_ONCE`, texts wait until these are settled.
 */
export async function findLeftTexts(): Promise<LeftTexts> {
  const { library, start } = thisPlace();
  const isOpen = await openWindows();
  const isLeft = (text: UnsavedText | SealedText): boolean =>
    text.library === library && text.window !== THIS_WINDOW && !(text.start === start && isOpen(text.window));
  const kept = await keptTexts(isLeft);
  const left: LeftText[] = [];
  const unreadable: UnreadableText[] = [];
  let hasMore = false;
  for (const text of kept.texts) {
    const typed = readStory(text.story);
    if (!typed.success) {
      const { key, at, headline } = text;
      unreadable.push({ key, at, headline, why: 'unknown form' });
      continue;
    }
    hasMore = left.length === MOST_AT_ONCE;
    if (hasMore) continue;
    const stored = await findStored(typed.data.id);
    if (stored && canonicalJson(stored.story) === canonicalJson(typed.data)) await forgetText(text.key);
    else left.push({ text, typed: typed.data, stored });
  }
  for (const { key, at } of kept.unreadable) {
    const id = StoryId.safeParse(key.split(' ').at(-1));
    const stored = id.success ? await findStored(id.data) : null;
    unreadable.push({ key, at, headline: stored?.story.headline ?? null, why: 'no key' });
  }
  return { texts: left, hasMore, unreadable };
}

/** Forgets texts that cannot be read: nobody has them afterwards, even if their key comes back or a later build is installed. */
export async function forgetUnreadable(texts: readonly UnreadableText[]): Promise<void> {
  for (const { key } of texts) await forgetText(key);
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
    // It may have been exported since; that time is kept.
    const firstPublished = typed.firstPublished ?? stored.story.firstPublished;
    const taken = await save({ ...typed, firstPublished }, revision);
    if (use === 'stored') await save(stored.story, taken.revision);
  }
  await forgetText(text.key);
}
