import { assertNever } from '@shared/assert-never';
import { EmptyState } from '../../ui/notice';
import { NothingFound } from '../../ui/nothing-found';
import { OpeningButton } from '../../ui/opening-button';
import { strings } from './strings';

interface EmptyListProps {
  readonly state: 'loading' | 'failed' | 'nothing found' | 'nothing deleted' | 'no stories';
  readonly problem: string;
  readonly onNew: () => void;
  readonly onBringIn: () => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
}

/** What the list says when it has no row. */
export const EmptyList = ({ state, problem, onNew, onBringIn, onSample, onClear }: EmptyListProps) => {
  switch (state) {
    case 'loading':
      return null;
    case 'failed':
      return <EmptyState title={strings.listNotRead}>{problem}</EmptyState>;
    case 'nothing found':
      return (
        <NothingFound
          title={strings.noStoryFound}
          advice={strings.tryFewerWords}
          all={strings.showAllStories}
          onAll={onClear}
        />
      );
    case 'nothing deleted':
      return (
        <NothingFound
          title={strings.nothingDeleted}
          advice={strings.whereDeletedGo}
          all={strings.showAllStories}
          onAll={onClear}
        />
      );
    case 'no stories':
      return (
        <EmptyState
          title={strings.libraryIsEmpty}
          actions={
            <>
              <OpeningButton look="primary" onOpen={onNew}>
                {strings.newStory}
              </OpeningButton>
              <OpeningButton onOpen={onBringIn}>{strings.bringInCopy}</OpeningButton>
              <OpeningButton look="quiet" onOpen={onSample}>
                {strings.openASample}
              </OpeningButton>
            </>
          }
        >
          {strings.howToBegin}
        </EmptyState>
      );
    default:
      return assertNever(state);
  }
};
