import type { BackupInfo } from '@shared/api/backups';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { EmptyState } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { dayAndTime } from '../../ui/times';
import { ageWords, backupId, contentsWords, reasonWords, stateWords } from './backup-words';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './backups.module.css';
import { useNow } from './use-now';

interface BackupListProps {
  /** Newest first. */
  readonly backups: readonly BackupInfo[];
  readonly onOpen: (backup: BackupInfo) => void;
  /** What else can be done with a backup, besides looking into it. */
  readonly action?: (backup: BackupInfo) => ReactNode;
}

export const BackupList = ({ backups, onOpen, action }: BackupListProps) => {
  const now = useNow();
  if (backups.length === 0) {
    return <EmptyState title={strings.noBackupsYet}>{strings.theFirstBackupIs}</EmptyState>;
  }
  return (
    <ul className={styles.list} aria-label={strings.backupsNewestFirst}>
      {backups.map((backup) => (
        <li key={backupId(backup)} className={styles.row}>
          <BackupFacts backup={backup} now={now} />
          <div className={styles.rowButtons}>
            {action?.(backup)}
            <OpeningButton
              small
              aria-label={strings.lookInsideBackup({ time: dayAndTime(backup.at) })}
              onOpen={() => onOpen(backup)}
            >
              {strings.lookInside}
            </OpeningButton>
          </div>
        </li>
      ))}
    </ul>
  );
};

const BackupFacts = ({ backup, now }: { readonly backup: BackupInfo; readonly now: number }) => {
  const { at, reason, state, findings, place, otherLibrary, holdsMore } = backup;
  return (
    <div className={styles.grow}>
      <p className={styles.rowTitle}>
        <time dateTime={at}>{dayAndTime(at)}</time>
        <span className={styles.facts}>{ageWords(at, now)}</span>
        <span className={classNames(styles.state, styles[state])}>{stateWords(state)}</span>
        {holdsMore && (
          <span className={classNames(styles.state, styles.unread)}>{strings.holdsMoreThanThe}</span>
        )}
      </p>
      <p className={styles.facts}>
        {(place === 'second' ? strings.inSecond : strings.inFirst)({
          reason: reasonWords(reason),
          contents: contentsWords(backup),
        })}
      </p>
      {otherLibrary !== null && (
        <p className={styles.facts}>
          {withElements(strings.ofAnotherLibrary, {
            folder: <span className={styles.path}>{otherLibrary}</span>,
          })}
        </p>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={strings.whatIsWrongWith}>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
