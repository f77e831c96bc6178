import type { Output } from '@shared/api/contract';
import type { BackupInfo, BackupKey } from '@shared/api/backups';
import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { dayAndTime } from '../../ui/times';
import { BackupDialog } from './backup-dialog';
import { BackupList } from './backup-list';
import { backupId, newestWhole } from './backup-words';
import { strings } from './strings';
import styles from './backups.module.css';
import { SalvageDialog } from './salvage-dialog';
import { useBackups } from './use-backups';

interface RescueProps {
  readonly problem: NonNullable<Output<'app.info'>['problem']>;
  /** Whether another library may be opened. */
  readonly canOpenAnother: boolean;
  /** Each rejects with a sentence for the user. */
  readonly onPutInPlace: (backup: BackupKey) => Promise<void>;
  readonly onOpenWithoutLog: () => Promise<void>;
  readonly onOpen: (folder: string) => Promise<void>;
}

/** The ways out of a library that is damaged or gone: a backup, what can still be read, or the file without its log. */
export const Rescue = (props: RescueProps) => {
  const { problem, canOpenAnother, onPutInPlace, onOpenWithoutLog, onOpen } = props;
  const { state, error } = useBackups();
  const [opened, setOpened] = useState<{ backup: BackupInfo; isAsking: boolean } | null>(null);
  const [isReading, setReading] = useState(false);
  const backups = state?.backups ?? [];
  const newest = newestWhole(backups);
  return (
    <>
      {problem.isForLog && <WithoutLog onOpen={onOpenWithoutLog} />}
      <section className={styles.part} aria-labelledby="rescue-backups">
        <h2 id="rescue-backups" className={styles.title}>
          {strings.putABackupIn}
        </h2>
        <p>{strings.theLibraryWillBe}</p>
        <p className={styles.facts} role="status">
          {state?.isRunning && strings.checkingTheWholeNewest}
        </p>
        {newest && (
          <div className={styles.buttons}>
            <OpeningButton
              look={problem.isForLog ? 'plain' : 'primary'}
              onOpen={() => setOpened({ backup: newest, isAsking: true })}
            >
              {strings.putBackupOf({ time: dayAndTime(newest.at) })}
            </OpeningButton>
          </div>
        )}
        {error && <Notice tone="stop">{error.message}</Notice>}
        {state && (
          <SomeBackups backups={backups} onOpen={(backup) => setOpened({ backup, isAsking: false })} />
        )}
      </section>
      <section className={styles.part} aria-labelledby="rescue-reading">
        <h2 id="rescue-reading" className={styles.title}>
          {strings.readWhatCanStill}
        </h2>
        <p>{strings.thisChangesNothingYou}</p>
        <div className={styles.buttons}>
          <OpeningButton
            look={state && !newest && !problem.isForLog ? 'primary' : 'plain'}
            onOpen={() => setReading(true)}
          >
            {strings.readTheLibrary}
          </OpeningButton>
        </div>
      </section>
      {opened && (
        <BackupDialog
          key={backupId(opened.backup)}
          backup={opened.backup}
          storyActions={null}
          isAsked={opened.isAsking}
          onPutInPlace={onPutInPlace}
          onClose={() => setOpened(null)}
        />
      )}
      {isReading && (
        <SalvageDialog canOpenAnother={canOpenAnother} onOpen={onOpen} onClose={() => setReading(false)} />
      )}
    </>
  );
};

/** How many are shown at first. */
const FEW = 4;

export const SomeBackups = ({
  backups,
  onOpen,
}: Pick<Parameters<typeof BackupList>[0], 'backups' | 'onOpen'>) => {
  const [hasAll, setAll] = useState(false);
  if (backups.length === 0) return <p className={styles.facts}>{strings.thereIsNoBackup}</p>;
  return (
    <>
      <BackupList backups={hasAll ? backups : backups.slice(0, FEW)} onOpen={onOpen} />
      {!hasAll && backups.length > FEW && (
        <div className={styles.buttons}>
          <Button small onPress={() => setAll(true)}>
            {strings.showAll({ count: backups.length })}
          </Button>
        </div>
      )}
    </>
  );
};

const WithoutLog = ({ onOpen }: { readonly onOpen: () => Promise<void> }) => {
  const [state, setState] = useState<'ready' | 'opening' | { readonly problem: string }>('ready');
  const open = async () => {
    setState('opening');
    try {
      await onOpen();
    } catch (failure) {
      setState({ problem: sentence(failure) });
    }
  };
  return (
    <section className={styles.part} aria-labelledby="rescue-log">
      <h2 id="rescue-log" className={styles.title}>
        {strings.openItWithoutThe}
      </h2>
      <p>{strings.theLibraryItselfCan}</p>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={state === 'opening'} onPress={() => void open()}>
          {strings.openWithoutTheLog}
        </Button>
      </div>
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
    </section>
  );
};
