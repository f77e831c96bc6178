import type { BackupInfo, BackupStory } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import { sentence } from '@shared/sentence';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { EmptyState, Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { Tabbed } from '../../ui/tabs';
import type { StoryActions } from './story-actions';
import { backupId } from './backup-words';
import { strings } from './strings';
import styles from './backups.module.css';
import { StoryText } from './story-text';

interface BackupStoryViewProps {
  readonly backup: BackupInfo;
  readonly story: BackupStory;
  /** Null while no library is open. */
  readonly storyActions: StoryActions | null;
}

type View = 'text' | 'changes';

/** One story as a backup has it, beside what would change, and a way to bring it back alone. */
export const BackupStoryView = (props: BackupStoryViewProps) => {
  const { backup, story, storyActions } = props;
  const hasLibrary = storyActions !== null;
  const { id, difference } = story;
  const key = { place: backup.place, name: backup.name };
  const client = useQueryClient();
  const isInBackup = difference !== 'not in it';
  const [view, setView] = useState<View>(isInBackup && difference === 'changed since' ? 'changes' : 'text');
  const [state, setState] = useState<'ready' | 'bringing' | 'brought' | { readonly problem: string }>(
    'ready',
  );
  const then = useQuery({
    queryKey: ['backups', 'story', backupId(backup), id],
    queryFn: () => desk.call('backups.story', { ...key, id }),
    enabled: isInBackup,
    gcTime: 0,
  });
  const now = useQuery({
    // Its key is below the backups', so it is read again when anything is brought back.
    queryKey: ['backups', 'today', id],
    queryFn: async () => (await desk.call('stories.get', { id })).story,
    enabled: isInBackup && hasLibrary && difference !== 'gone since',
    gcTime: 0,
  });
  // A deleted story has no current text, and is brought back like one that is gone.
  const isInLibrary = hasLibrary && difference !== 'gone since' && !now.error;
  const isDamaged = now.error instanceof AppError && now.error.code === 'STORY_DAMAGED';
  const bringBack = async () => {
    setState('bringing');
    try {
      await storyActions?.onBringBack(key, id);
      await readAgain(client, ['backups']);
      setState('brought');
    } catch (failure) {
      setState({ problem: sentence(failure) });
    }
  };
  if (!isInBackup) {
    return <EmptyState title={strings.thisStoryIsNot}>{strings.ifYouPutThis}</EmptyState>;
  }
  const text = then.data && <StoryText story={then.data} />;
  return (
    <div className={styles.view}>
      {then.error && <Notice tone="stop">{then.error.message}</Notice>}
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
      {state === 'brought' && (
        <Notice tone="good">
          <p role="status">{strings.theStoryIsBack}</p>
          <OpeningButton small onOpen={() => storyActions?.onOpenStory(id)}>
            {strings.openIt}
          </OpeningButton>
        </Notice>
      )}
      {hasLibrary && difference !== 'same' && state !== 'brought' && (
        <div className={styles.bringBack}>
          <Button isDisabled={!then.data || state === 'bringing'} onPress={() => void bringBack()}>
            {strings.bringThisStoryBack}
          </Button>
          <p className={styles.facts}>
            {isInLibrary
              ? strings.thisTextBecomesThe
              : isDamaged
                ? strings.thisTextReplacesThe
                : strings.itComesBackInto}
          </p>
        </div>
      )}
      {isInLibrary && then.data ? (
        <Tabbed
          label={strings.theStoryInThis}
          selected={view}
          onSelect={setView}
          tabs={[
            { id: 'text', label: strings.inTheBackup, content: text },
            {
              id: 'changes',
              label: strings.whatWouldChange,
              content: now.data && storyActions.compare(now.data, then.data),
            },
          ]}
        />
      ) : (
        text
      )}
    </div>
  );
};
