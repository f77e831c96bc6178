import type { Saved } from '@shared/api/stories';
import { topBlocksOf } from '@shared/document/nodes';
import { changesOf } from '@shared/document/story-changes';
import type { Story } from '@shared/document/story';
import type { Sha256, StoryId } from '@shared/story/ids';
import { desk } from '../api/client';
import type { SaveCall } from '../editor/saving/autosave';
import { checkedStory } from './checked-story';

/** A story of up to this many blocks is always sent whole: a few paragraphs cost nothing. */
const LONG = 40;

interface Known {
  readonly revision: number;
  readonly sha256: Sha256;
  readonly story: Story;
}

/**
 * Saves the open story: whole at first, and from then on, if it is long, only what changed since the save before. The desk
 * asks for the whole if its text is not the one of that save.
 */
export function saverOf(id: StoryId): (call: SaveCall) => Promise<Saved> {
  let known: Known | null = null;
  const send = async ({ baseRevision, reason }: SaveCall, story: Story): Promise<Saved> => {
    // A page that is going away hears no answer, so it sends the whole text, which the desk can keep if it refuses the save.
    const isLong = topBlocksOf(story.body).length > LONG && reason !== 'close';
    if (isLong && known?.revision === baseRevision) {
      const changes = changesOf(known.story, story, known.sha256);
      const reply = await desk.call('stories.saveChanges', { id, baseRevision, changes, reason });
      if ('saved' in reply) return reply.saved;
    }
    return desk.call('stories.save', { id, baseRevision, story, reason });
  };
  return async (call) => {
    // A save must never be refused for its form only after it left: here the user can still be told which part it is.
    const story = checkedStory(call.story);
    const saved = await send(call, story);
    known = { revision: saved.revision, sha256: saved.sha256, story };
    return saved;
  };
}
