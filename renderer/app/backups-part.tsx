import type { Output } from '@shared/api/contract';
import type { StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { useQueryClient } from '@tanstack/react-query';
import { desk } from '../api/client';
import { lazyPart } from '../ui/lazy-part';
import { putInPlace } from './put-in-place';
import { strings } from './strings';

const BackupsTab = lazyPart(() => import('../features/backups/backups-tab').then((part) => part.BackupsTab));
const Comparison = lazyPart(() => import('../features/versions/comparison').then((part) => part.Comparison));

const SAID = { added: strings.onlyInTheBackup, removed: strings.onlyInTheLibrary };

/** The current text beside that of a backup. */
const compareWithBackup = (now: Story, then: Story) => <Comparison older={now} newer={then} said={SAID} />;

interface BackupsPartProps {
  readonly managed: Output<'app.info'>['managed'];
  /** Saves all that is typed in this window. Rejects if that fails. */
  readonly beforeChange: () => Promise<void>;
  readonly onOpenStory: (id: StoryId) => void;
  /** A damaged story to look for in the backups. */
  readonly lookFor: StoryId | null;
}

/** The backups of the open library, in the settings. */
export const BackupsPart = ({ managed, beforeChange, onOpenStory, lookFor }: BackupsPartProps) => {
  const client = useQueryClient();
  return (
    <BackupsTab
      isManaged={managed.backupFolder !== null}
      lookFor={lookFor}
      storyActions={{
        compare: compareWithBackup,
        onBringBack: async (backup, id) => {
          await beforeChange();
          await desk.call('backups.restoreStory', { ...backup, id });
        },
        onOpenStory,
      }}
      onPutInPlace={async (backup) => {
        await beforeChange();
        await putInPlace(client, backup);
      }}
    />
  );
};
