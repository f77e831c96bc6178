import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';
import styles from './unsaved.module.css';

interface UnreadableDialogProps {
  readonly texts: readonly {
    readonly key: string;
    readonly at: string;
    readonly why: 'no key' | 'unknown form';
    /** Null if nothing names its story. */
    readonly headline: string | null;
  }[];
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** Names the texts that cannot be read. They stay until the user deletes them: a key may come back, or a later build be installed. */
export const UnreadableDialog = ({ texts, onDelete, onClose }: UnreadableDialogProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <AppDialog
      title={strings.textThatCannotBe}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void onDelete().catch((failure: unknown) => setProblem(sentence(failure)))}>
            {strings.deleteForGood}
          </Button>
          <Button look="primary" onPress={onClose}>
            {strings.keep}
          </Button>
        </>
      }
    >
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      {texts.some(({ why }) => why === 'no key') && <p>{strings.unreadable}</p>}
      {texts.some(({ why }) => why === 'unknown form') && <p>{strings.unknownForm}</p>}
      <ul className={styles.texts}>
        {texts.map(({ key, at, headline }) => (
          <li key={key}>
            {strings.typedAt({
              story:
                headline === null
                  ? strings.aStoryThatIs
                  : strings.quoted({ headline: headline || strings.noHeadlineYet }),
              time: dayAndTime(at),
            })}
          </li>
        ))}
      </ul>
    </AppDialog>
  );
};
