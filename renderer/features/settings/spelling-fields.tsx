import type { Spelling } from '@shared/api/managed';
import { CheckInput } from '../../ui/check-input';
import { LearntWords } from './learnt-words';
import { ManagedNote } from './managed-note';
import { strings } from './strings';
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
        label={strings.checkSpellingWhileTyping}
        value={spelling === 'on'}
        isDisabled={isManaged}
        onChange={(on) => onChange(on ? 'on' : 'off')}
      />
      <p className={styles.help}>
        {isBrowser ? strings.yourBrowserChecksSpelling : strings.checksInTheStorys}
      </p>
    </div>
    {!isBrowser && <LearntWords />}
  </>
);
