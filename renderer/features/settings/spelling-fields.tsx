import type { Spelling } from '@shared/api/managed';
import { CheckInput } from '../../ui/check-input';
import { LearntWords } from './learnt-words';
import { ManagedNote } from './managed-note';
import styles from './settings.module.css';

interface SpellingFieldsProps {
  readonly spelling: Spelling;
  readonly isManaged: boolean;
  readonly isBrowser: boolean;
  readonly onChange: (spelling: Spelling) => void;
}

/** Whether misspelt words are marked, and which words the user has taught. */
export const SpellingFields = ({ spelling, isManaged, isBrowser, onChange }: SpellingFieldsProps) => (
  <>
    {isManaged && <ManagedNote />}
    <div className={styles.checked}>
      <CheckInput
        label="Check spelling while typing"
        value={spelling === 'on'}
        isDisabled={isManaged}
        onChange={(on) => onChange(on ? 'on' : 'off')}
      />
      <p className={styles.help}>
        {isBrowser
          ? 'Your browser checks with its own dictionaries, and keeps the words that you teach it.'
          : 'In the story’s language, if there is a dictionary for it. Nothing leaves this machine.'}
      </p>
    </div>
    {!isBrowser && <LearntWords />}
  </>
);
