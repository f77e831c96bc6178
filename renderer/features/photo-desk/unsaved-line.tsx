import { Button } from '../../ui/button';
import { strings } from './strings';
import styles from './adding-line.module.css';
import type { Choice, UnsavedWords } from './use-unsaved-words';

interface UnsavedLineProps {
  readonly words: UnsavedWords;
  /** The chosen photos, whose typed words are in sight. */
  readonly chosen: Choice;
  readonly onShow: (choice: Choice) => void;
  readonly onSave: () => void;
}

/** Says that photos that are not in sight have unsaved words. */
export const UnsavedLine = ({ words, chosen, onShow, onSave }: UnsavedLineProps) => {
  const elsewhere = words.waiting.map(([choice]) => choice).filter((choice) => choice !== chosen);
  const [first] = elsewhere;
  if (first === undefined) return null;
  const photos = new Set(elsewhere.flatMap((choice) => choice.split(','))).size;
  return (
    <div className={styles.adding}>
      <p role="status" className={styles.outcome}>
        {strings.unsavedElsewhere({ count: photos })}
      </p>
      <Button small look="quiet" onPress={() => onShow(first)}>
        {strings.show}
      </Button>
      <Button small onPress={onSave}>
        {strings.saveAll}
      </Button>
    </div>
  );
};
