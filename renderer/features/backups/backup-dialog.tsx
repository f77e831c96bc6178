import type { BackupInfo, BackupKey } from '@shared/api/backups';
import { sentence } from '@shared/sentence';
import type { StoryId } from '@shared/story/ids';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { BackupStories } from './backup-stories';
import { backupId, contentsWords, outcomeWords, reasonWords, stateWords } from './backup-words';
import { strings } from './strings';
import styles from './backups.module.css';
import type { StoryActions } from './story-actions';

interface BackupDialogProps {
  readonly backup: BackupInfo;
  /** Null while no library is open that it could be compared with. */
  readonly storyActions: StoryActions | null;
  /** The story to show first. */
  readonly startWith?: StoryId | null;
  /** Whether to begin with the question of putting it in place. */
  readonly isAsked?: boolean;
  /** Saves what is typed, puts the backup in the library's place and shows it. Rejects with a sentence for the user. */
  readonly onPutInPlace: (backup: BackupKey) => Promise<void>;
  /** For a library that is gone: asks where the backup goes instead. */
  readonly onRestoreInto?: () => void;
  readonly onClose: () => void;
}

type Step = 'looking' | 'asking' | 'working' | { readonly problem: string };

/** What is in a backup, what would change if it took the library's place, and ways to bring it all back or one story. */
export const BackupDialog = (props: BackupDialogProps) => {
  const { backup, storyActions, startWith = null, isAsked = false } = props;
  const { onPutInPlace, onRestoreInto, onClose } = props;
  const hasLibrary = storyActions !== null;
  const { place, name } = backup;
  const [step, setStep] = useState<Step>(isAsked ? 'asking' : 'looking');
  const { data, error } = useQuery({
    queryKey: ['backups', 'stories', backupId(backup)],
    queryFn: () => desk.call('backups.stories', { place, name }),
    gcTime: 0,
  });
  const putInPlace = async () => {
    setStep('working');
    try {
      await onPutInPlace({ place, name });
    } catch (failure) {
      setStep({ problem: sentence(failure) });
    }
  };
  const facts = {
    state: stateWords(backup.state),
    reason: reasonWords(backup.reason),
    contents: contentsWords(backup),
  };
  const isAsking = step === 'asking' || step === 'working';
  return (
    <AppDialog
      title={strings.backupOf({ time: dayAndTime(backup.at) })}
      width="wide"
      mustAnswer={step === 'working'}
      onClose={onClose}
      actions={
        isAsking ? (
          <>
            <Button isDisabled={step === 'working'} onPress={() => setStep('looking')}>
              {strings.leaveTheLibraryAs}
            </Button>
            <Button look="primary" isDisabled={step === 'working' || !data} onPress={() => void putInPlace()}>
              {strings.putItInPlace}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{strings.close}</Button>
            <Button isDisabled={!data} onPress={onRestoreInto ?? (() => setStep('asking'))}>
              {onRestoreInto ? strings.restoreItIntoA : strings.putThisBackupIn}
            </Button>
          </>
        )
      }
    >
      <p className={styles.facts}>
        {backup.otherLibrary === null
          ? strings.facts(facts)
          : strings.factsOfAnother({ ...facts, folder: backup.otherLibrary })}
      </p>
      {backup.findings.length > 0 && (
        <Notice tone="advice">
          <p>{strings.thisBackupIsDamaged}</p>
          <ul className={styles.findings}>
            {backup.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Notice>
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {typeof step === 'object' && <Notice tone="stop">{step.problem}</Notice>}
      {isAsking && data && (
        <Question stories={data.stories} hasLibrary={hasLibrary} isWorking={step === 'working'} />
      )}
      {!data && !error && <p role="status">{strings.openingTheBackup}</p>}
      {data && !isAsking && (
        <BackupStories
          backup={backup}
          stories={data.stories}
          startWith={startWith}
          storyActions={storyActions}
        />
      )}
    </AppDialog>
  );
};

interface QuestionProps {
  readonly stories: Parameters<typeof outcomeWords>[0];
  readonly hasLibrary: boolean;
  readonly isWorking: boolean;
}

const Question = ({ stories, hasLibrary, isWorking }: QuestionProps) => (
  <Notice tone="advice">
    <p className={styles.strong}>
      {hasLibrary ? outcomeWords(stories) : strings.willHave({ count: stories.length })}
    </p>
    <p>{hasLibrary ? strings.nothingIsLostThe : strings.nothingIsLostTheFile}</p>
    <p role="status">{isWorking && strings.puttingTheBackupIn}</p>
  </Notice>
);
