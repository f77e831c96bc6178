import type { Story } from '@shared/document/story';
import type { Sha256, StoryId } from '@shared/story/ids';
import { storyColumns, type StoryColumns } from '../story-columns';
import { decodeStory, type StoryDocument } from '../story-document';

/** Stories that are open in windows; the oldest is forgotten. */
const MOST = 4;

interface Draft {
  readonly sha256: Sha256;
  readonly story: Story;
  /** What lists show of it; missing until it is asked for. */
  readonly shown?: StoryColumns;
}

/**
 * The drafts that were opened or saved last: saving a long one reads nothing, whether as a whole or what changed in it, and whether the
 * text before is kept as a version or not.
 */
export class KnownDrafts {
  private readonly drafts = new Map<StoryId, Draft>();

  note(id: StoryId, draft: Draft): void {
    this.drafts.delete(id);
    this.drafts.set(id, draft);
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > MOST && oldest !== undefined) this.drafts.delete(oldest);
  }

  /** The story of this stored text. Throws what `decodeStory` throws. */
  get(id: StoryId, stored: StoryDocument): Story {
    return this.draft(id, stored).story;
  }

  /** What lists show of this stored text. Throws what `decodeStory` throws. */
  shown(id: StoryId, stored: StoryDocument): StoryColumns {
    const draft = this.draft(id, stored);
    const shown = draft.shown ?? storyColumns(draft.story);
    this.note(id, { ...draft, shown });
    return shown;
  }

  private draft(id: StoryId, stored: StoryDocument): Draft {
    const known = this.drafts.get(id);
    if (known?.sha256 === stored.sha256) return known;
    const read = { sha256: stored.sha256, story: decodeStory(stored) };
    this.note(id, read);
    return read;
  }
}
