import type { BackupState } from '@shared/api/backups';
import { MANAGED_SETTING } from '@shared/api/managed';
import { sentence } from '@shared/sentence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextInput } from '../../ui/text-input';
import { dayAndTime } from '../../ui/times';
import { ageWords, DAY } from './backup-words';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './backups.module.css';
import { useNow } from './use-now';

interface SecondFolderProps {
  readonly second: BackupState['second'];
  readonly isManaged: boolean;
  /** Rejects with a sentence for the user. */
  readonly onSet: (folder: string | null) => Promise<void>;
}

const OLD_MS = 7 * DAY;

/** Where every backup goes as well: another disk or a share, which may be away. */
export const SecondFolder = ({ second, isManaged, onSet }: SecondFolderProps) => {
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'ready' | 'setting' | { readonly problem: string }>('ready');
  const set = async (folder: string | null) => {
    setState('setting');
    try {
      await onSet(folder);
      setTyped('');
      setState('ready');
    } catch (failure) {
      setState({ problem: sentence(failure) });
    }
  };
  const choose = async () => {
    try {
      const chosen = await desk.call('host.chooseFolder', {
        title: strings.whereShouldBackupsAlso,
        at: second?.folder ?? typed,
      });
      if (chosen.folder !== null) await set(chosen.folder);
    } catch (failure) {
      setState({ problem: sentence(failure) });
    }
  };
  const isBusy = state === 'setting';
  return (
    <>
      {second ? (
        <>
          <TextInput
            label={strings.backupsAlsoGoTo}
            mono
            isReadOnly
            value={second.folder}
            {...(isManaged && { description: MANAGED_SETTING })}
          />
          <LastCopy second={second} />
          {!isManaged && (
            <div className={styles.buttons}>
              {host?.canChooseFolder && (
                <Button isDisabled={isBusy} onPress={() => void choose()}>
                  {strings.chooseAnotherFolder}
                </Button>
              )}
              <Button isDisabled={isBusy} onPress={() => void set(null)}>
                {strings.stopCopyingToIt}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <TextInput
            label={strings.folderOnAnotherDisk}
            mono
            value={typed}
            onChange={setTyped}
            description={strings.everyBackupAndPhoto}
          />
          <div className={styles.buttons}>
            {host?.canChooseFolder && (
              <Button isDisabled={isBusy} onPress={() => void choose()}>
                {strings.chooseAFolder}
              </Button>
            )}
            <Button isDisabled={isBusy || typed.trim() === ''} onPress={() => void set(typed.trim())}>
              {strings.copyBackupsToIt}
            </Button>
          </div>
        </>
      )}
      {typeof state === 'object' && <Notice tone="stop">{state.problem}</Notice>}
    </>
  );
};

const LastCopy = ({ second }: { readonly second: NonNullable<BackupState['second']> }) => {
  const now = useNow();
  const { isThere, lastAt, problem } = second;
  const isOld = lastAt !== null && now - Date.parse(lastAt) > OLD_MS;
  return (
    <>
      <p className={styles.facts}>
        {lastAt === null
          ? strings.nothingHasBeenCopied
          : withElements(strings.newestCopy, {
              time: <time dateTime={lastAt}>{dayAndTime(lastAt)}</time>,
              age: ageWords(lastAt, now),
            })}
      </p>
      {!isThere && <Notice tone="advice">{strings.thisFolderIsNot}</Notice>}
      {isThere && problem !== null && <Notice tone="stop">{strings.notCopied({ problem })}</Notice>}
      {isThere && isOld && problem === null && <Notice tone="advice">{strings.theNewestCopyIs}</Notice>}
    </>
  );
};
