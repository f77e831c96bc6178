import type { Story } from '@shared/document/story';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { StoryDocument } from '../story-document';
import { decodeStory } from '../story-document';

/** Stories that are open in windows; the oldest is forgotten. */
const MOST = 4;

interface Draft {
  readonly sha256: Sha256;
  readonly story: Story;
}

/** The drafts that were saved last, so that saving what changed in a long one reads nothing. */
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
    const known = this.drafts.get(id);
    return known?.sha256 === stored.sha256 ? known.story : decodeStory(stored);
  }
}
