import type { OpenStory, RevisionSummary } from '@shared/api/stories';
import type { Charset } from '@shared/intake/charset';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import type { Move } from '../features/review/moves';
import { holdKeys } from '../ui/held-keys/held-keys';
import { STATUS_LABELS } from '../ui/status-chip';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import { sentence } from '@shared/sentence';
import { afterFocusReturns } from './go-to-field';
import type { StoryDraft } from './use-story-draft';
import type { Reload } from './use-stored-changes';
import { strings } from './strings';

/** The button of a step goes with it. The story's state tells whoever pressed it from the keyboard the result. */
function focusStanding(): void {
  afterFocusReturns(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-standing]')?.focus();
  });
}

/**
 * The steps of review, the way back to a version, and reading the story's file again. Each keeps what is typed first,
 * since it acts on the stored draft.
 */
export function useStoryMoves(draft: StoryDraft, onReload: Reload) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [returning, setReturning] = useState<Move | null>(null);
  const { id } = draft;

  const move = async ({ to }: Move, note = '') => {
    setBusy(true);
    setReturning(null);
    try {
      await draft.autosave.flush();
      const moved = await desk.call('review.move', { id, revision: draft.revision.current, to, note });
      draft.adopt(moved);
      tellMended('move');
      tellDone(`${STATUS_LABELS[moved.status]}.`);
      await readAgain(client, ['story', id]);
    } catch (failure) {
      tellFailed(sentence(failure), { about: 'move' });
    } finally {
      setBusy(false);
      focusStanding();
    }
  };

  /** Puts another text in the place of this one. What is typed from now on is for the text that comes. */
  const replace = async (
    about: string,
    ask: (baseRevision: number) => Promise<OpenStory>,
    done: string,
  ): Promise<void> => {
    const held = holdKeys('story');
    try {
      await draft.autosave.flush();
      const open = await ask(draft.revision.current);
      tellMended(about);
      onReload(open, 'copy', held);
      await readAgain(client, ['story', id]);
      tellDone(done);
    } catch (failure) {
      held.giveBack();
      tellFailed(sentence(failure), { about });
    }
  };
  const restore = (revision: RevisionSummary) =>
    replace(
      'restore',
      (baseRevision) => desk.call('versions.restore', { id, revisionId: revision.id, baseRevision }),
      strings.versionRestored,
    );
  const readAs = (charset: Charset) =>
    replace(
      'read-again',
      async (baseRevision) => (await desk.call('intake.readAgain', { id, baseRevision, charset })).open,
      strings.readAgain,
    );

  return {
    isBusy,
    returning,
    cancelReturn: () => setReturning(null),
    start: (chosen: Move) => {
      if (!chosen.asksNote) return void move(chosen);
      holdKeys('field');
      setReturning(chosen);
    },
    returnWith: (note: string) => {
      if (returning) void move(returning, note);
    },
    restore,
    readAs,
  };
}
