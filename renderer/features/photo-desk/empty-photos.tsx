import { assertNever } from '@shared/assert-never';
import { EmptyState } from '../../ui/notice';
import { NothingFound } from '../../ui/nothing-found';

interface EmptyPhotosProps {
  readonly state: 'loading' | 'failed' | 'nothing found' | 'no photos';
  readonly problem: string;
  readonly onClear: () => void;
}

/** What the photo desk says where it has no photo to show. */
export const EmptyPhotos = ({ state, problem, onClear }: EmptyPhotosProps) => {
  switch (state) {
    case 'loading':
      return null;
    case 'failed':
      return <EmptyState title="The photos could not be read">{problem}</EmptyState>;
    case 'nothing found':
      return (
        <NothingFound
          title="No photo fits"
          advice="Try fewer words, or another filter."
          all="Show all photos"
          onAll={onClear}
        />
      );
    case 'no photos':
      return (
        <EmptyState title="No photos in this library">
          Drop pictures or a folder of them here. Those that are placed in a story come here too.
        </EmptyState>
      );
    default:
      return assertNever(state);
  }
};
