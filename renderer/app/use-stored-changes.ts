import type { OpenStory } from '@shared/api/stories';
import { AppError } from '@shared/errors';
import { canonicalJson } from '@shared/canonical-json';
import type { StoryId } from '@shared/story/ids';
import { Story } from '@shared/document/story';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { isChangedSince } from '../api/heard-changes';
import { readAgain } from '../api/read-again';
import { tellFailed, tellMended } from '../ui/toasts';
import { onceQuiet } from '../ui/use-once-quiet';
import type { Held } from '../ui/held-keys/held';
import { holdKeys } from '../ui/held-keys/held-keys';
import { orTell } from './or-tell';
import { keptCaret, type Caret } from './place-of-caret';
import type { OpenedStory } from './use-opened-story';
import type { StoryDraft } from './use-story-draft';
import { strings } from './strings';

/** What is typed here and what the desk parsed hold their keys in different orders. */
const isSame = (stored: Story, here: Story): boolean =>
  canonicalJson(stored) === canonicalJson(Story.parse(here));

type Editor = RefObject<StoryEditorHandle | null>;

/** Shows the same story with another text, and the caret there, with the keys that are `held` for it. */
export type Reload = (open: OpenStory, caret: Caret, held: Held | null) => void;

/**
 * Follows what happens to the open story outside this window: a step of review, an export, a save from elsewhere.
 * Text that is not saved yet is never replaced: its next save meets the conflict and both texts are kept.
 */
export function useStoredChanges(
  { askedAt }: OpenedStory,
  draft: StoryDraft,
  editor: Editor,
  onReload: Reload,
): void {
  const client = useQueryClient();
  const latest = useRef({ draft, onReload });
  useEffect(() => {
    latest.current = { draft, onReload };
  });
  const { id } = draft;
  useEffect(() => {
    /** Another opening has the window by now, of this story or of another: what is found out here is of no use to it. */
    let isLeft = false;
    const isSettled = () => !isLeft && latest.current.draft.autosave.state.state === 'saved';
    // Checks and lists of the story: while somebody types, each save is followed by another.
    const beside = onceQuiet(PAUSE_MS, () => void readAgain(client, ['story', id]));
    const look = async () => {
      beside.ask();
      if (!isSettled()) return;
      const stored = await desk.call('stories.get', { id });
      tellMended(DELETED);
      if (!isSettled()) return;
      const { draft: now, onReload: reload } = latest.current;
      const here = now.newest.current;
      if (stored.revision <= now.revision.current || isSame(stored.story, here)) now.adopt(stored);
      // Not opened again: the caret, undo and the dialog that tells of the export stay.
      else if (isSame({ ...stored.story, firstPublished: null }, here)) now.adoptStamp(stored);
      else await bringAnew(stored, reload);
    };
    /** The caret stays where it was, and no key is lost: what is typed meanwhile is for the text that comes. */
    const bringAnew = async (stored: OpenStory, reload: Reload) => {
      const caret = keptCaret(editor);
      if (caret === 'nowhere') {
        reload(stored, caret, null);
        return;
      }
      const held = holdKeys('story');
      await held.composed;
      // Words that were being composed are in the draft by now.
      if (isSettled()) reload(stored, caret, held);
      else held.pass(() => undefined);
    };
    const lookOrTell = () =>
      void look().catch((failure: unknown) => {
        if (!isLeft && failure instanceof AppError && failure.code === 'NOT_FOUND') tellDeleted(id);
      });
    const stop = onAppEvent('stories.changed', (event) => {
      if (event.id === id || event.id === null) lookOrTell();
    });
    if (isChangedSince(id, askedAt)) lookOrTell();
    return () => {
      isLeft = true;
      stop();
      beside.stop();
      tellMended(DELETED);
    };
  }, [askedAt, client, editor, id]);
}

/** Whoever pauses this long may look at what is beside the text (milliseconds). */
const PAUSE_MS = 600;

/** About the story in the window; there is one at a time. */
const DELETED = 'deleted';

/** What is typed into a deleted story is kept, but in no list: whoever types must know. */
function tellDeleted(id: StoryId): void {
  tellFailed(strings.thisStoryWasDeleted, {
    about: DELETED,
    action: { label: strings.restoreIt, run: () => orTell('open', desk.call('stories.undelete', { id })) },
  });
}
