import type { BackupInfo, BackupKey } from '@shared/api/backups';
import { fullestBackup } from '@shared/api/fullest-backup';
import { sentence } from '@shared/sentence';
import type { StoryId } from '@shared/story/ids';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { dayAndTime } from '../../ui/times';
import { BackupDialog } from './backup-dialog';
import type { StoryActions } from './story-actions';
import { backupId } from './backup-words';
import { BackupList } from './backup-list';
import { strings } from './strings';
import styles from './backups.module.css';
import { NewestBackup } from './newest-backup';
import { newestHolding } from './newest-holding';
import { SecondFolder } from './second-folder';
import { useBackups } from './use-backups';

interface BackupsTabProps {
  readonly isManaged: boolean;
  readonly storyActions: StoryActions;
  /** A damaged story: the newest backup that holds it whole is shown. */
  readonly lookFor: StoryId | null;
  /** Saves what is typed, and puts a backup in the library's place. Rejects with a sentence for the user. */
  readonly onPutInPlace: (backup: BackupKey) => Promise<void>;
}

/** The backups of the open library: how old the newest is, what each holds, and where a second copy goes. */
export const BackupsTab = (props: BackupsTabProps) => {
  const { isManaged, storyActions, lookFor, onPutInPlace } = props;
  const { state, error, adopt } = useBackups();
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const holding = useQuery({
    queryKey: ['holding', lookFor],
    queryFn: ({ signal }) => (lookFor && state ? newestHolding(lookFor, state.backups, signal) : null),
    enabled: lookFor !== null && state !== null,
    // Bringing the story back makes a newer one, which is not asked for.
    ...{ gcTime: 0, staleTime: Infinity },
  });
  const [isSeen, setSeen] = useState(false);
  const found = isSeen ? null : (holding.data ?? null);
  const opened = chosen ?? found;
  const [making, setMaking] = useState<'no' | 'yes' | { readonly problem: string }>('no');
  const make = async () => {
    setMaking('yes');
    try {
      adopt(await desk.call('backups.make', {}));
      setMaking('no');
    } catch (failure) {
      setMaking({ problem: sentence(failure) });
    }
  };
  if (error) return <Notice tone="stop">{error.message}</Notice>;
  if (!state) return null;
  const fuller = fullestBackup(state.backups);
  return (
    <div className={styles.tab}>
      {holding.isLoading && <p role="status">{strings.lookingForTheStory}</p>}
      {holding.data === null && <Notice tone="advice">{strings.noBackupHoldsThe}</Notice>}
      {holding.error && <Notice tone="stop">{holding.error.message}</Notice>}
      {fuller && (
        <Notice tone="stop">
          <p>{strings.olderThanBackup({ time: dayAndTime(fuller.at) })}</p>
          <OpeningButton small onOpen={() => setChosen(fuller)}>
            {strings.lookInside}
          </OpeningButton>
        </Notice>
      )}
      <NewestBackup
        state={state}
        isMaking={making === 'yes'}
        problem={typeof making === 'object' ? making.problem : state.problem}
        onMake={() => void make()}
      />
      <section className={styles.part} aria-labelledby="second-folder">
        <h3 id="second-folder" className={styles.title}>
          {strings.secondFolder}
        </h3>
        <SecondFolder
          second={state.second}
          isManaged={isManaged}
          onSet={async (folder) => {
            adopt(await desk.call('backups.setSecond', { folder }));
            if (folder !== null) await make();
          }}
        />
      </section>
      <section className={styles.part} aria-labelledby="all-backups">
        <h3 id="all-backups" className={styles.title}>
          {strings.allBackups}
        </h3>
        <BackupList backups={state.backups} onOpen={setChosen} />
      </section>
      {opened && (
        <BackupDialog
          key={backupId(opened)}
          backup={opened}
          storyActions={storyActions}
          startWith={opened === found ? lookFor : null}
          onPutInPlace={onPutInPlace}
          onClose={() => {
            setSeen(true);
            setChosen(null);
          }}
        />
      )}
    </div>
  );
};
