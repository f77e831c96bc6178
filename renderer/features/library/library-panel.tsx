import type { StorySummary } from '@shared/api/stories';
import type { StoryShelf } from '@shared/story/status';
import type { StoryId } from '@shared/story/ids';
import { useDeferredValue, useState, type RefObject } from 'react';
import { holdKeys } from '../../ui/held-keys/held-keys';
import { lazyPart } from '../../ui/lazy-part';
import { SearchInput } from '../../ui/search-input';
import { useSettled } from '../../ui/use-settled';
import { foundOf } from './found-of';
import styles from './library-panel.module.css';
import { strings } from './strings';
import { StatusFilter } from './status-filter';
import { StoryList } from './story-list';
import type { RowActions } from './row-actions';
import { useStories } from './use-stories';

const EmptyList = lazyPart(() => import('./empty-list').then((part) => part.EmptyList));
const DeletedStoryDialog = lazyPart(() =>
  import('./deleted-story-dialog').then((part) => part.DeletedStoryDialog),
);

interface LibraryPanelProps extends Omit<RowActions, 'onLookAtDeleted'> {
  readonly openId: StoryId | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onBringIn: () => void;
  readonly onSample: () => void;
}

export const LibraryPanel = (props: LibraryPanelProps) => {
  const { openId, searchRef, onNew, onBringIn, onSample, ...actions } = props;
  const [shelf, setShelf] = useState<StoryShelf | null>(null);
  const [lookingAt, setLookingAt] = useState<StorySummary | null>(null);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(useSettled(typed.trim()));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, isPlaceholderData, error } =
    useStories({
      shelf,
      query,
    });
  const stories = data?.pages.flatMap(({ items }) => items) ?? [];
  const first = data?.pages[0];
  const narrowed = shelf !== null || query !== '';
  const emptyState = () => {
    if (error) return 'failed';
    if (isPending) return 'loading';
    if (shelf === 'deleted' && query === '') return 'nothing deleted';
    return narrowed ? 'nothing found' : 'no stories';
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <SearchInput
          label={strings.searchAllStories}
          value={typed}
          onChange={setTyped}
          inputRef={searchRef}
        />
        <StatusFilter
          shelf={shelf}
          counts={first?.counts}
          isMore={first?.areAllCounted === false}
          onChange={setShelf}
        />
      </div>
      <p className={styles.found} role="status">
        {narrowed && first && foundOf(first)}
        {first?.isComplete === false && `. ${strings.stillIndexing}`}
      </p>
      {shelf === 'deleted' && <p className={styles.note}>{strings.deletedAreKept}</p>}
      <StoryList
        stories={stories}
        filter={isPlaceholderData ? '' : JSON.stringify([shelf, query])}
        openId={openId}
        isLoadingMore={isFetchingNextPage}
        onLoadMore={() => {
          if (hasNextPage) void fetchNextPage();
        }}
        empty={
          <EmptyList
            state={emptyState()}
            problem={error?.message ?? ''}
            onNew={onNew}
            onBringIn={onBringIn}
            onSample={onSample}
            onClear={() => {
              setShelf(null);
              setTyped('');
            }}
          />
        }
        {...actions}
        onLookAtDeleted={(story) => {
          holdKeys('field');
          setLookingAt(story);
        }}
      />
      {lookingAt && (
        <DeletedStoryDialog
          story={lookingAt}
          onPutBack={() => {
            setLookingAt(null);
            actions.onPutBack(lookingAt);
          }}
          onClose={() => setLookingAt(null)}
        />
      )}
    </div>
  );
};
