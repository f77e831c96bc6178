import type { StorySummary } from '@shared/api/stories';
import { ImageOff, Images, MoreHorizontal } from 'lucide-react';
import { GridListItem } from 'react-aria-components';
import { IconButton } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { ActionMenu } from '../../ui/menu';
import { StatusChip } from '../../ui/status-chip';
import { grouped, shortTime } from '../../ui/times';
import styles from './story-row.module.css';

/** What can be done with a story from the list. */
export interface RowActions {
  readonly onOpen: (story: StorySummary) => void;
  readonly onDuplicate: (story: StorySummary) => void;
  readonly onHandOver: (story: StorySummary) => void;
  readonly onDelete: (story: StorySummary) => void;
}

interface StoryRowProps extends RowActions {
  readonly story: StorySummary;
  readonly isOpen: boolean;
}

export const StoryRow = ({ story, isOpen, ...actions }: StoryRowProps) => {
  const headline = story.headline || 'No headline yet';
  return (
    <GridListItem
      id={story.id}
      textValue={headline}
      className={classNames(styles.row, isOpen && styles.open)}
      onAction={() => actions.onOpen(story)}
      aria-current={isOpen ? 'true' : undefined}
    >
      <div className={styles.words}>
        <p
          className={classNames(styles.headline, !story.headline && styles.unnamed)}
          dir={story.headline ? story.direction : 'ltr'}
          lang={story.headline ? story.language : undefined}
        >
          {headline}
        </p>
        {story.bylines && (
          <p className={styles.byline} dir="auto">
            {story.bylines}
          </p>
        )}
        <p className={styles.facts}>
          <StatusChip status={story.status} />
          <time dateTime={story.updatedAt}>{shortTime(story.updatedAt)}</time>
          <span>{grouped(story.words)} words</span>
          <PhotoBadge total={story.photos} unfinished={story.photosUnfinished} />
        </p>
      </div>
      <ActionMenu
        label={`Actions for ${headline}`}
        groups={[
          {
            title: 'Story',
            items: [
              { id: 'open', label: 'Open', run: () => actions.onOpen(story) },
              { id: 'duplicate', label: 'Duplicate', run: () => actions.onDuplicate(story) },
              { id: 'hand-over', label: 'Hand over…', run: () => actions.onHandOver(story) },
              { id: 'delete', label: 'Delete', danger: true, run: () => actions.onDelete(story) },
            ],
          },
        ]}
      >
        <IconButton label={`Actions for ${headline}`} small>
          <MoreHorizontal aria-hidden />
        </IconButton>
      </ActionMenu>
    </GridListItem>
  );
};

const PhotoBadge = ({ total, unfinished }: { readonly total: number; readonly unfinished: number }) => {
  if (total === 0) return null;
  if (unfinished === 0) {
    return (
      <span className={styles.photos}>
        <Images aria-hidden /> {total} {total === 1 ? 'photo' : 'photos'}
      </span>
    );
  }
  return (
    <span className={classNames(styles.photos, styles.warns)}>
      <ImageOff aria-hidden /> {unfinished} of {total} unfinished
    </span>
  );
};
