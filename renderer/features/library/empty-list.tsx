import { assertNever } from '@shared/assert-never';
import { EmptyState } from '../../ui/notice';
import { NothingFound } from '../../ui/nothing-found';
import { OpeningButton } from '../../ui/opening-button';

interface EmptyListProps {
  readonly state: 'loading' | 'failed' | 'nothing found' | 'nothing deleted' | 'no stories';
  readonly problem: string;
  readonly onNew: () => void;
  readonly onBringIn: () => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
}

/** What the list says where it has no row. */
export const EmptyList = ({ state, problem, onNew, onBringIn, onSample, onClear }: EmptyListProps) => {
  switch (state) {
    case 'loading':
      return null;
    case 'failed':
      return <EmptyState title="The list could not be read">{problem}</EmptyState>;
    case 'nothing found':
      return (
        <NothingFound
          title="No story fits"
          advice="Try fewer words, or another status."
          all="Show all stories"
          onAll={onClear}
        />
      );
    case 'nothing deleted':
      return (
        <NothingFound
          title="Nothing is deleted"
          advice="A story that you delete comes here, with its versions and photos."
          all="Show all stories"
          onAll={onClear}
        />
      );
    case 'no stories':
      return (
        <EmptyState
          title="This library is empty"
          actions={
            <>
              <OpeningButton look="primary" onOpen={onNew}>
                New story
              </OpeningButton>
              <OpeningButton onOpen={onBringIn}>Bring in copy…</OpeningButton>
              <OpeningButton look="quiet" onOpen={onSample}>
                Open a sample
              </OpeningButton>
            </>
          }
        >
          Write a story, paste wire copy, or drop a text, Word, Markdown, HTML or .copydesk file anywhere on
          this window.
        </EmptyState>
      );
    default:
      return assertNever(state);
  }
};
