import type { FoundPassage, ListedStory } from '@shared/api/stories';
import { ImageOff, Images, MoreHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { GridListItem } from 'react-aria-components';
import { IconButton } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { ActionMenu, ContextMenu } from '../../ui/menu';
import { StatusChip } from '../../ui/status-chip';
import { shortTime } from '../../ui/times';
import { withElements } from '../../ui/with-elements';
import { Marked } from './marked';
import { actionsFor, type RowActions } from './row-actions';
import { strings } from './strings';
import styles from './story-row.module.css';

interface StoryRowProps extends RowActions {
  readonly story: ListedStory;
  readonly isOpen: boolean;
  /** A click or Enter. */
  readonly onChoose: (story: ListedStory) => void;
}

export const StoryRow = ({ story, isOpen, onChoose, ...actions }: StoryRowProps) => {
  const headline = story.headline || strings.noHeadlineYet;
  const passages = story.found?.passages ?? [];
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const menu = { label: strings.actionsFor({ headline }), groups: actionsFor(story, actions) };
  return (
    <GridListItem
      id={story.id}
      textValue={headline}
      className={classNames(styles.row, isOpen && styles.open)}
      onAction={() => onChoose(story)}
      aria-current={isOpen ? 'true' : undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuAt({ x: event.clientX, y: event.clientY });
      }}
    >
      <div className={styles.words}>
        <p
          className={classNames(styles.headline, !story.headline && styles.unnamed)}
          dir={story.headline ? story.direction : 'ltr'}
          lang={story.headline ? story.language : undefined}
        >
          <Marked parts={story.found?.headline} otherwise={headline} />
        </p>
        {story.bylines && !passages.some(({ label }) => label === 'Byline') && (
          <p className={styles.byline} dir="auto">
            {story.bylines}
          </p>
        )}
        {passages.map((passage, at) => (
          <Passage key={at} passage={passage} story={story} />
        ))}
        <p className={styles.facts}>
          <StatusChip status={story.status} />
          {story.deletedAt === null ? (
            <time dateTime={story.updatedAt}>{shortTime(story.updatedAt)}</time>
          ) : (
            <span>
              {withElements(strings.deletedWhen, {
                time: <time dateTime={story.deletedAt}>{shortTime(story.deletedAt)}</time>,
              })}
            </span>
          )}
          <span>{strings.words({ count: story.words })}</span>
          <PhotoBadge total={story.photos} unfinished={story.photosUnfinished} />
        </p>
      </div>
      {story.deletedAt !== null && (
        <IconButton label={strings.putBackStory({ headline })} small onPress={() => actions.onPutBack(story)}>
          <Undo2 aria-hidden />
        </IconButton>
      )}
      <ActionMenu {...menu}>
        <IconButton label={menu.label} small>
          <MoreHorizontal aria-hidden />
        </IconButton>
      </ActionMenu>
      {menuAt && <ContextMenu {...menu} at={menuAt} onClose={() => setMenuAt(null)} />}
    </GridListItem>
  );
};

interface PassageProps {
  readonly passage: FoundPassage;
  readonly story: ListedStory;
}

/** A place that the search hit. Outside the running copy, it says in which field. */
const Passage = ({ passage: { label, parts }, story }: PassageProps) =>
  label === null ? (
    <p className={styles.snippet} dir={story.direction} lang={story.language}>
      <Marked parts={parts} />
    </p>
  ) : (
    <p className={classNames(styles.snippet, styles.fieldHit)}>
      <span className={styles.fieldLabel}>{label}: </span>
      <bdi lang={story.language}>
        <Marked parts={parts} />
      </bdi>
    </p>
  );

const PhotoBadge = ({ total, unfinished }: { readonly total: number; readonly unfinished: number }) => {
  if (total === 0) return null;
  if (unfinished === 0) {
    return (
      <span className={styles.photos}>
        <Images aria-hidden /> {strings.photos({ count: total })}
      </span>
    );
  }
  return (
    <span className={classNames(styles.photos, styles.warns)}>
      <ImageOff aria-hidden /> {strings.photosUnfinished({ unfinished, total })}
    </span>
  );
};
