import type { RevisionSummary } from '@shared/api/stories';
import type { Charset } from '@shared/intake/charset';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../api/client';
import type { Move } from '../features/review/moves';
import { holdKeys } from '../ui/held-keys/held-keys';
import { STATUS_LABELS } from '../ui/status-chip';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import { sentence } from '@shared/sentence';
import type { StoryDraft } from './use-story-draft';
import type { Reload } from './use-stored-changes';

/**
 * The steps of review, the way back to a version, and reading the story's file again. Each keeps what is typed first,
 * since it acts on the stored draft.
 */
export function useStoryMoves(draft: StoryDraft, onReload: Reload) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [returning, setReturning] = useState<Move | null>(null);
  const { id } = draft.story;

  const move = async ({ to }: Move, note = '') => {
    setBusy(true);
    setReturning(null);
    try {
      await draft.autosave.flush();
      const moved = await desk.call('review.move', { id, revision: draft.revision.current, to, note });
      draft.adopt(moved);
      tellMended('move');
      tellDone(`${STATUS_LABELS[moved.status]}.`);
      await client.invalidateQueries({ queryKey: ['story', id] });
    } catch (failure) {
      tellFailed(sentence(failure), { about: 'move' });
    } finally {
      setBusy(false);
    }
  };

  const restore = async (revision: RevisionSummary) => {
    // What is typed from now on is for the text that comes.
    const held = holdKeys('story');
    try {
      await draft.autosave.flush();
      const restored = await desk.call('versions.restore', {
        id,
        revisionId: revision.id,
        baseRevision: draft.revision.current,
      });
      tellMended('restore');
      onReload(restored, 'copy', held);
      tellDone('The version is the working text again. The text it replaced is in the list of versions.');
    } catch (failure) {
      held.giveBack();
      tellFailed(sentence(failure), { about: 'restore' });
    }
  };

  const readAs = async (charset: Charset) => {
    const held = holdKeys('story');
    try {
      await draft.autosave.flush();
      const baseRevision = draft.revision.current;
      const { open } = await desk.call('intake.readAgain', { id, baseRevision, charset });
      tellMended('read-again');
      onReload(open, 'copy', held);
      await client.invalidateQueries({ queryKey: ['story', id] });
      tellDone('The file was read again. The text before that is in the list of versions.');
    } catch (failure) {
      held.giveBack();
      tellFailed(sentence(failure), { about: 'read-again' });
    }
  };

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
