import type { ListedStory } from '@shared/api/stories';
import type { StoryId } from '@shared/story/ids';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Collection, GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { LoadMore } from '../../ui/load-more';
import scrolled from '../../ui/scrolled-list.module.css';
import styles from './story-list.module.css';
import { chooseRow, type RowActions } from './row-actions';
import { StoryRow } from './story-row';
import { strings } from './strings';
import { useRows } from './use-rows';

interface StoryListProps extends RowActions {
  readonly stories: readonly ListedStory[];
  /** Names the list: the stories of another filter are shown at once, wherever the pointer is. */
  readonly filter: string;
  readonly openId: StoryId | null;
  readonly isLoadingMore: boolean;
  readonly onLoadMore: () => void;
  readonly empty: ReactNode;
}

const LAYOUT = { estimatedRowSize: 104 };

/** The stories of a filter. Only rows on screen are in the page, however large the library is. */
export const StoryList = (props: StoryListProps) => {
  const { stories: newest, filter, openId, isLoadingMore, onLoadMore, empty, ...actions } = props;
  const area = useRef<HTMLDivElement>(null);
  const { shown: stories, onChoose } = useRows(newest, filter, area, (story) => chooseRow(story, actions));
  const storyOf = (key: string) => stories.find(({ id }) => id === key);
  const deleteFocused = (event: KeyboardEvent) => {
    if (event.key !== 'Delete') return;
    const row = (event.target as HTMLElement).closest('[role=row]');
    const story = storyOf(row?.getAttribute('data-key') ?? '');
    if (story?.deletedAt === null) actions.onDelete(story);
  };
  return (
    <div ref={area} className={styles.keys} onKeyDown={deleteFocused}>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-label={strings.stories}
          className={classNames(scrolled.list)}
          dependencies={[openId, stories]}
          renderEmptyState={() => empty}
        >
          <Collection items={stories} dependencies={[openId]}>
            {(story) => (
              <StoryRow story={story} isOpen={story.id === openId} onChoose={onChoose} {...actions} />
            )}
          </Collection>
          <LoadMore isLoading={isLoadingMore} onLoadMore={onLoadMore} />
        </GridList>
      </Virtualizer>
    </div>
  );
};
