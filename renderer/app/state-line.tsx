import { assertNever } from '@shared/assert-never';
import type { SaveState } from '../editor/saving/autosave';
import type { Kept } from '../editor/saving/unsaved-journal';
import { useState, type Ref } from 'react';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { clockTime } from '../ui/times';
import { strings } from './strings';
import styles from './story-header.module.css';

/** Where the text is kept at this moment, in words. */
export function saveWords(save: SaveState): string {
  switch (save.state) {
    case 'saved':
      return strings.savedAt({ time: clockTime(save.at) });
    case 'dirty':
    case 'saving':
      return strings.saving;
    case 'unsaved':
    case 'conflict':
      return strings.notSaved;
    default:
      return assertNever(save);
  }
}

interface StateLineProps {
  /** Writes the words. */
  readonly ref: Ref<HTMLParagraphElement>;
  readonly isWrong: boolean;
}

/** Where the text is kept at this moment, never claiming more than is true. The line below says why it is not saved. */
export const StateLine = ({ ref, isWrong }: StateLineProps) => (
  <p ref={ref} className={classNames(styles.state, isWrong && styles.wrong)} />
);

/** Why the text is not saved, and where it is in the meantime. */
const UNSAVED: Readonly<Record<Kept, (values: { readonly why: string }) => string>> = {
  none: strings.notSavedBecause,
  kept: strings.notSavedKept,
  refused: strings.notSavedRefused,
};

function problem(save: SaveState, kept: Kept): string | null {
  if (save.state === 'unsaved') return UNSAVED[kept]({ why: save.why });
  return save.state === 'conflict' ? strings.notSavedChangedElsewhere : null;
}

interface ProblemLineProps {
  readonly save: SaveState;
  readonly kept: Kept;
  readonly onGoToBlock: (index: number) => void;
  /** Shows what can be done while the library is gone; null while it is there. */
  readonly onWaysOn: (() => void) | null;
}

/**
 * Why the text is not saved, and what to do: as many lines as it takes, in a window of any width. A screen reader hears
 * only this: hearing "saved" after every word would disturb anybody's writing.
 */
export const ProblemLine = ({ save, kept, onGoToBlock, onWaysOn }: ProblemLineProps) => {
  const block = save.state === 'unsaved' ? save.block : undefined;
  const now = problem(save, kept);
  const [last, setLast] = useState(now);
  if (now !== null && now !== last) setLast(now);
  // While the library is gone each try fails as the one before: a line that went and came back would take its button from under the pointer.
  const why = now ?? (onWaysOn && save.state !== 'saved' ? last : null);
  return (
    <div className={classNames(why !== null && styles.problem)}>
      {/* In the page before its words are: what is put into it is read out. */}
      <p role="status">{why}</p>
      {block !== undefined && (
        <Button small onPress={() => onGoToBlock(block)}>
          {strings.goToBlock({ block: block + 1 })}
        </Button>
      )}
      {/* Not one that holds the keys from the press on: the story is inert then, and this button with it. */}
      {why !== null && onWaysOn && (
        <Button small onPress={onWaysOn}>
          {strings.whatYouCanDo}
        </Button>
      )}
    </div>
  );
};
