import type { BackupInfo, BackupKey } from '@shared/api/backups';
import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { dayAndTime } from '../../ui/times';
import { BackupDialog } from './backup-dialog';
import { backupId, newestWhole } from './backup-words';
import { strings } from './strings';
import styles from './backups.module.css';
import { NewLibraryFields } from './new-library-fields';
import { SomeBackups } from './rescue';
import { useBackups } from './use-backups';

interface GoneRescueProps {
  /** Whether somebody else decides which library is used. */
  readonly isManaged: boolean;
  /** Of its heading. */
  readonly level?: 2 | 3;
  /** Restores a backup into a folder and opens it. Rejects with a sentence for the user. */
  readonly onRestoreInto: (backup: BackupKey, folder: string) => Promise<void>;
}

/** The way out of a library whose folder is gone: a backup that is kept elsewhere, restored into another folder. */
export const GoneRescue = ({ isManaged, level = 2, onRestoreInto }: GoneRescueProps) => {
  const Title = `h${level}` as const;
  const { state, error } = useBackups();
  const [looked, setLooked] = useState<BackupInfo | null>(null);
  const [restoring, setRestoring] = useState<BackupInfo | null>(null);
  const backups = state?.backups ?? [];
  const newest = newestWhole(backups);
  return (
    <section className={styles.part} aria-labelledby="gone-backups">
      <Title id="gone-backups" className={styles.title}>
        {strings.restoreABackupElsewhere}
      </Title>
      <p>{state?.second ? strings.alsoKept({ folder: state.second.folder }) : strings.thereIsNoSecond}</p>
      {newest && !isManaged && (
        <div className={styles.buttons}>
          <OpeningButton onOpen={() => setRestoring(newest)}>
            {strings.restoreTheBackupDots({ time: dayAndTime(newest.at) })}
          </OpeningButton>
        </div>
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {state?.second && <SomeBackups backups={backups} onOpen={setLooked} />}
      {looked && (
        <BackupDialog
          key={backupId(looked)}
          backup={looked}
          storyActions={null}
          onPutInPlace={() => Promise.resolve()}
          {...(!isManaged && {
            onRestoreInto: () => {
              setLooked(null);
              setRestoring(looked);
            },
          })}
          onClose={() => setLooked(null)}
        />
      )}
      {restoring && (
        <RestoreInto backup={restoring} onRestoreInto={onRestoreInto} onClose={() => setRestoring(null)} />
      )}
    </section>
  );
};

interface RestoreIntoProps extends Pick<GoneRescueProps, 'onRestoreInto'> {
  readonly backup: BackupInfo;
  readonly onClose: () => void;
}

const RestoreInto = ({ backup, onRestoreInto, onClose }: RestoreIntoProps) => {
  const [folder, setFolder] = useState('');
  const [step, setStep] = useState<'asking' | 'working' | { readonly problem: string }>('asking');
  const restore = async () => {
    setStep('working');
    try {
      await onRestoreInto({ place: backup.place, name: backup.name }, folder.trim());
    } catch (failure) {
      setStep({ problem: sentence(failure) });
    }
  };
  const isWorking = step === 'working';
  return (
    <AppDialog
      title={strings.restoreTheBackup({ time: dayAndTime(backup.at) })}
      mustAnswer={isWorking}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={isWorking} onPress={onClose}>
            {strings.cancel}
          </Button>
          <Button
            look="primary"
            isDisabled={isWorking || folder.trim() === ''}
            onPress={() => void restore()}
          >
            {strings.restoreAndOpenIt}
          </Button>
        </>
      }
    >
      <p>{strings.anythingSavedAfterThis}</p>
      <NewLibraryFields folder={folder} onFolder={setFolder} />
      <p role="status">{isWorking && strings.restoringTheBackup}</p>
      {typeof step === 'object' && <Notice tone="stop">{step.problem}</Notice>}
    </AppDialog>
  );
};
