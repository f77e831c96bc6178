import { Button } from './button';
import { EmptyState } from './notice';

interface NothingFoundProps {
  /** `No stories found`. */
  readonly title: string;
  /** What to ask for instead. */
  readonly advice: string;
  /** `Show all stories`. */
  readonly all: string;
  readonly onAll: () => void;
}

/** What a list says if nothing matches what was asked for. */
export const NothingFound = ({ title, advice, all, onAll }: NothingFoundProps) => (
  <EmptyState title={title} actions={<Button onPress={onAll}>{all}</Button>}>
    {advice}
  </EmptyState>
);
