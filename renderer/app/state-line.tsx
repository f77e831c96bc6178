import { assertNever } from '@shared/assert-never';
import { VisuallyHidden } from 'react-aria-components';
import type { SaveState } from '../editor/autosave';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { clockTime } from '../ui/times';
import styles from './story-header.module.css';

function words(save: SaveState): string {
  switch (save.state) {
    case 'saved':
      return `Saved at ${clockTime(save.at)}`;
    case 'dirty':
    case 'saving':
      return 'Saving…';
    case 'unsaved':
      return `Not saved: ${save.why}`;
    case 'conflict':
      return 'Not saved: changed elsewhere';
    default:
      return assertNever(save);
  }
}

interface StateLineProps {
  readonly save: SaveState;
  readonly onGoToBlock: (index: number) => void;
}

/**
 * Where the text is kept at this moment, and never more than is true.
 * A screen reader hears only what went wrong: hearing "saved" after every word would keep nobody writing.
 */
export const StateLine = ({ save, onGoToBlock }: StateLineProps) => {
  const block = save.state === 'unsaved' ? save.block : undefined;
  const wrong = save.state === 'unsaved' || save.state === 'conflict';
  return (
    <>
      <p className={classNames(styles.state, wrong && styles.wrong)} title={wrong ? words(save) : undefined}>
        {words(save)}
      </p>
      {block !== undefined && (
        <Button small onPress={() => onGoToBlock(block)}>
          Go to block {block + 1}
        </Button>
      )}
      <VisuallyHidden role="status">{wrong ? words(save) : ''}</VisuallyHidden>
    </>
  );
};
