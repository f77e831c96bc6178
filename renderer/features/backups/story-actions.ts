import type { BackupKey } from '@shared/api/backups';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { ReactNode } from 'react';

/** What is done with a story of a backup while a library is open. */
export interface StoryActions {
  /** Two texts as one, with what differs marked. */
  readonly compare: (older: Story, newer: Story) => ReactNode;
  /** Saves what is typed and brings one story back. Rejects with a sentence for the user. */
  readonly onBringBack: (backup: BackupKey, id: StoryId) => Promise<void>;
  readonly onOpenStory: (id: StoryId) => void;
}
