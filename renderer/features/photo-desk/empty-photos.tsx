import { assertNever } from '@shared/assert-never';
import { EmptyState } from '../../ui/notice';
import { NothingFound } from '../../ui/nothing-found';
import { strings } from './strings';

interface EmptyPhotosProps {
  readonly state: 'loading' | 'failed' | 'nothing found' | 'no photos';
  readonly problem: string;
  readonly onClear: () => void;
}

/** What the photo desk says if it has no photo to show. */
export const EmptyPhotos = ({ state, problem, onClear }: EmptyPhotosProps) => {
  switch (state) {
    case 'loading':
      return null;
    case 'failed':
      return <EmptyState title={strings.thePhotosCouldNot}>{problem}</EmptyState>;
    case 'nothing found':
      return (
        <NothingFound
          title={strings.noMatchingPhoto}
          advice={strings.tryFewerWordsOr}
          all={strings.showAllPhotos}
          onAll={onClear}
        />
      );
    case 'no photos':
      return <EmptyState title={strings.noPhotosInThis}>{strings.dropPicturesOrA}</EmptyState>;
    default:
      return assertNever(state);
  }
};
