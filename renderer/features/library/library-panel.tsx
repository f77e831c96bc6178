import type { StoryStatus } from '@shared/story/status';
import type { StoryId } from '@shared/story/ids';
import { useDeferredValue, useState, type RefObject } from 'react';
import { SearchInput } from '../../ui/search-input';
import { useSettled } from '../../ui/use-settled';
import { EmptyList } from './empty-list';
import styles from './library-panel.module.css';
import { StatusFilter } from './status-filter';
import { StoryList } from './story-list';
import type { RowActions } from './story-row';
import { useStories } from './use-stories';

interface LibraryPanelProps extends RowActions {
  readonly openId: StoryId | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onBringIn: () => void;
  readonly onSample: () => void;
}

export const LibraryPanel = (props: LibraryPanelProps) => {
  const { openId, searchRef, onNew, onBringIn, onSample, ...actions } = props;
  const [status, setStatus] = useState<StoryStatus | null>(null);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(useSettled(typed.trim()));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, error } = useStories({
    status,
    query,
  });
  const stories = data?.pages.flatMap(({ items }) => items) ?? [];
  const first = data?.pages[0];
  const narrowed = status !== null || query !== '';
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <SearchInput
          label="Search headlines and text"
          value={typed}
          onChange={setTyped}
          inputRef={searchRef}
        />
        <StatusFilter status={status} counts={first?.counts} onChange={setStatus} />
      </div>
      <p className={styles.found} role="status">
        {narrowed && first && `${first.total} ${first.total === 1 ? 'story' : 'stories'} found`}
      </p>
      <StoryList
        stories={stories}
        openId={openId}
        isLoadingMore={isFetchingNextPage}
        onLoadMore={() => {
          if (hasNextPage) void fetchNextPage();
        }}
        empty={
          <EmptyList
            state={error ? 'failed' : isPending ? 'loading' : narrowed ? 'nothing found' : 'no stories'}
            problem={error?.message ?? ''}
            onNew={onNew}
            onBringIn={onBringIn}
            onSample={onSample}
            onClear={() => {
              setStatus(null);
              setTyped('');
            }}
          />
        }
        {...actions}
      />
    </div>
  );
};
