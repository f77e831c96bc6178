import type { OpenStory } from '@shared/api/stories';
import { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { useCallback, useRef, useState } from 'react';
import { desk } from '../api/client';
import { thisMoment, type Moment } from '../api/heard-changes';
import { recall, remember } from '../api/remembered';
import { loadMarkdownKeys } from '../editor/typing/markdown-keys';
import type { Held } from '../ui/held-keys/held';
import { holdKeys, inTurn } from '../ui/held-keys/held-keys';
import type { Caret } from './place-of-caret';

/** A story as it was opened. `openedAt` tells one opening from the next, also of the same story. */
export interface OpenedStory {
  readonly open: OpenStory;
  readonly openedAt: number;
  /** Before it was asked for. */
  readonly askedAt: Moment;
  readonly caret: Caret;
  /** The keys that are held for it, if any are. */
  readonly held: Held | null;
}

/** Keeps whatever is typed. Rejects with a sentence for the user if that fails. */
export type Leave = () => Promise<void>;

const NAME = 'open story';

/** The story last open on this machine, or null. */
export const lastOpened = (): StoryId | null => StoryId.safeParse(recall(NAME)).data ?? null;

/** The story that the window was opened for, once: a page that is loaded again starts with the last one. */
export function linkedStory(): StoryId | null {
  const id = StoryId.safeParse(new URLSearchParams(location.hash.slice(1)).get('story')).data ?? null;
  if (id !== null) history.replaceState(null, '', location.pathname);
  return id;
}

/** Which story is in the window. The one before it is saved before it is left. */
export function useOpenedStory() {
  const [opened, setOpened] = useState<OpenedStory | null>(null);
  const leaveRef = useRef<Leave | null>(null);
  /** The newest text of the story in the window, saved or not. */
  const textRef = useRef<(() => Story) | null>(null);
  /** How often another story was requested: the last request counts, however long an earlier one takes. */
  const wishes = useRef(0);
  /** How many openings are under way, or wait for their turn. */
  const opening = useRef(0);

  /** The story that is shown, or is about to be drawn. */
  const shown = useRef<StoryId | null>(null);

  const show = useCallback(
    (
      open: OpenStory | null,
      caret: Caret = 'nowhere',
      held: Held | null = null,
      askedAt: Moment = thisMoment(),
    ) => {
      shown.current = open?.story.id ?? null;
      remember(NAME, shown.current ?? '');
      setOpened(open && { open, openedAt: performance.now(), askedAt, caret, held });
    },
    [],
  );

  /**
   * Leaves the story in the window, then shows what `find` brings, unless something else was asked for meanwhile. What is
   * typed from this moment on is for the story that opens. Rejects if the first cannot be saved. Escape takes the wish back: the
   * story in the window stays, and the signal of `find` ends what can be ended. Resolves with whether the wish stood.
   */
  const go = useCallback(
    (find: (cancelled: AbortSignal) => Promise<OpenStory | null>, caret: Caret = 'headline') => {
      opening.current += 1;
      return inTurn(async () => {
        const wish = ++wishes.current;
        const stop = new AbortController();
        const held = caret === 'copy' ? holdKeys('start') : holdKeys('story', () => stop.abort());
        try {
          await held.composed;
          await leaveRef.current?.();
          const askedAt = thisMoment();
          // An editor that is made without them never turns a typed sign into what it means.
          const [found] = await Promise.all([find(stop.signal), loadMarkdownKeys().catch(() => undefined)]);
          if (held.isGivenUp()) return false;
          if (wish !== wishes.current) return true;
          show(found, caret, held, askedAt);
          if (!found) held.giveBack();
          return true;
        } catch (failure) {
          held.giveBack();
          throw failure;
        }
      }).finally(() => (opening.current -= 1));
    },
    [show],
  );
  /** Whether this story is in the window, and none is about to take its place. */
  const isShown = useCallback((id: StoryId) => shown.current === id && opening.current === 0, []);
  const openStory = useCallback((id: StoryId) => go(() => desk.call('stories.get', { id })), [go]);
  const close = useCallback(() => go(() => Promise.resolve(null)), [go]);
  return { opened, show, go, openStory, close, isShown, leaveRef, textRef };
}
