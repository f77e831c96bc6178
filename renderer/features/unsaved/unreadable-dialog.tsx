import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
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
      title="Text that cannot be read"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void onDelete().catch((failure: unknown) => setProblem(sentence(failure)))}>
            Delete for good
          </Button>
          <Button look="primary" onPress={onClose}>
            Keep
          </Button>
        </>
      }
    >
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      <p>
        This text was typed, not saved, and kept encrypted. Its key is not in this system’s key store now, or
        the text was damaged. If you keep it, Copydesk offers it as soon as its key is back. What was saved is
        in your stories as usual.
      </p>
      <ul className={styles.texts}>
        {texts.map(({ key, at, headline }) => (
          <li key={key}>
            {headline === null ? 'A story that is not in this library' : `“${headline || 'No headline yet'}”`}
            , typed {dayAndTime(at)}
          </li>
        ))}
      </ul>
    </AppDialog>
  );
};
