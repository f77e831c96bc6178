import type { BackupState } from '@shared/api/backups';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { ageWords, newestWhole } from './backup-words';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './backups.module.css';
import { useNow } from './use-now';

interface NewestBackupProps {
  readonly state: BackupState;
  readonly isMaking: boolean;
  /** Why the last try made none. */
  readonly problem: string | null;
  readonly onMake: () => void;
}

/** How old the newest whole backup is, whether anything is in none, and a button that makes one. */
export const NewestBackup = ({ state, isMaking, problem, onMake }: NewestBackupProps) => {
  const now = useNow();
  const newest = newestWhole(state.backups);
  const isBusy = isMaking || state.isRunning;
  const age = newest && ageWords(newest.at, now);
  return (
    <div className={styles.part}>
      <div className={styles.newest}>
        <div className={styles.grow}>
          <p className={styles.strong}>
            {newest
              ? withElements(age ? strings.newestWholeAge : strings.newestWhole, {
                  time: <time dateTime={newest.at}>{dayAndTime(newest.at)}</time>,
                  age: age ?? '',
                })
              : strings.thereIsNoWhole}
          </p>
          <p className={styles.facts} role="status">
            {isBusy ? strings.makingAndCheckingA : standing(state)}
          </p>
        </div>
        <Button isDisabled={isBusy} onPress={onMake}>
          {strings.backUpNow}
        </Button>
      </div>
      {problem !== null && !isBusy && (
        <Notice tone="stop">
          <p>{strings.lastTryFailed({ problem })}</p>
        </Notice>
      )}
    </div>
  );
};

const standing = ({ isDue, backups }: BackupState): string => {
  if (isDue) return strings.someChangesAreNot;
  return backups.length === 0 ? strings.nothingHasBeenWritten : strings.everyChangeIsIn;
};
