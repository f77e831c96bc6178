import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';
import styles from './unsaved.module.css';

interface UnreadableDialogProps {
  /** `headline` is that of the stored story; null if it is not in the library any more. */
  readonly texts: readonly { readonly key: string; readonly at: string; readonly headline: string | null }[];
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** Names the encrypted texts that cannot be read. They stay until the user deletes them: the key may come back. */
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
      <p>{strings.unreadable}</p>
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
