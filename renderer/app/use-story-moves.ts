import type { RevisionSummary } from '@shared/api/stories';
import type { OpenStory } from '@shared/api/stories';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../api/client';
import type { Move } from '../features/review/moves';
import { STATUS_LABELS } from '../ui/status-chip';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import { sentence } from '@shared/sentence';
import type { StoryDraft } from './use-story-draft';

/** The steps of review and the way back to a version. Each keeps what is typed first: it acts on the stored draft. */
export function useStoryMoves(draft: StoryDraft, onReload: (open: OpenStory) => void) {
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
    try {
      await draft.autosave.flush();
      const restored = await desk.call('versions.restore', {
        id,
        revisionId: revision.id,
        baseRevision: draft.revision.current,
      });
      tellMended('restore');
      onReload(restored);
      tellDone('The version is the working text again. The text it replaced is in the list of versions.');
    } catch (failure) {
      tellFailed(sentence(failure), { about: 'restore' });
    }
  };

  return {
    isBusy,
    returning,
    cancelReturn: () => setReturning(null),
    start: (chosen: Move) => (chosen.asksNote ? setReturning(chosen) : void move(chosen)),
    returnWith: (note: string) => {
      if (returning) void move(returning, note);
    },
    restore,
  };
}
