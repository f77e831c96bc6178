import type { OpenStory } from '@shared/api/stories';
import type { Story } from '@shared/story/story';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import type { StoryDraft } from './use-story-draft';

const isSame = (one: Story, other: Story): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Follows what happens to the open story outside this window: a step of review, an export, a save from elsewhere.
 * Text that is not saved yet is never replaced: its next save meets the conflict and both texts are kept.
 */
export function useStoredChanges(draft: StoryDraft, onReload: (open: OpenStory) => void): void {
  const client = useQueryClient();
  const latest = useRef({ draft, onReload });
  useEffect(() => {
    latest.current = { draft, onReload };
  });
  const { id } = draft.story;
  useEffect(() => {
    const isSettled = () => latest.current.draft.autosave.state.state === 'saved';
    const look = async () => {
      void client.invalidateQueries({ queryKey: ['story', id] });
      if (!isSettled()) return;
      const stored = await desk.call('stories.get', { id });
      if (!isSettled()) return;
      const { draft: now, onReload: reload } = latest.current;
      const here = now.newest.current;
      if (stored.revision <= now.revision.current || isSame(stored.story, here)) now.adopt(stored);
      // Not opened anew: the caret, undo and the dialog that tells of the export stay.
      else if (isSame({ ...stored.story, firstPublished: null }, here)) now.adoptStamp(stored);
      else reload(stored);
    };
    return onAppEvent('stories.changed', (event) => {
      // A story that was deleted meanwhile stays in the window; its next save says so.
      if (event.id === id || event.id === null) void look().catch(() => undefined);
    });
  }, [client, id]);
}
