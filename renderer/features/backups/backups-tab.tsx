import type { BackupInfo, BackupKey } from '@shared/api/backups';
import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Notice } from '../../ui/notice';
import { BackupDialog } from './backup-dialog';
import type { StoryActions } from './story-actions';
import { backupId } from './backup-words';
import { BackupList } from './backup-list';
import { strings } from './strings';
import styles from './backups.module.css';
import { NewestBackup } from './newest-backup';
import { SecondFolder } from './second-folder';
import { useBackups } from './use-backups';

interface BackupsTabProps {
  readonly isManaged: boolean;
  readonly storyActions: StoryActions;
  /** Saves what is typed, and puts a backup in the library's place. Rejects with a sentence for the user. */
  readonly onPutInPlace: (backup: BackupKey) => Promise<void>;
}

/** The backups of the open library: how old the newest is, what each holds, and where a second copy goes. */
export const BackupsTab = ({ isManaged, storyActions, onPutInPlace }: BackupsTabProps) => {
  const { state, error, adopt } = useBackups();
  const [opened, setOpened] = useState<BackupInfo | null>(null);
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
  return (
    <div className={styles.tab}>
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
        <BackupList backups={state.backups} onOpen={setOpened} />
      </section>
      {opened && (
        <BackupDialog
          key={backupId(opened)}
          backup={opened}
          storyActions={storyActions}
          onPutInPlace={onPutInPlace}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
};
