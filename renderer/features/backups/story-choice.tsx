import type { StoryId } from '@shared/story/ids';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { strings } from './strings';
import styles from './backups.module.css';

interface Named {
  readonly id: StoryId;
  readonly headline: string;
}

interface StoryChoiceProps<S extends Named> {
  readonly label: string;
  readonly stories: readonly S[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** What is said under a headline. */
  readonly facts: (story: S) => readonly string[];
  readonly empty: ReactNode;
}

const LAYOUT = { estimatedRowSize: 64 };

/** Stories of which one is read. Only rows on screen are in the page, however many there are. */
export function StoryChoice<S extends Named>(props: StoryChoiceProps<S>) {
  const { label, stories, chosen, onChoose, facts, empty } = props;
  if (stories.length === 0) return empty;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <ListBox
        aria-label={label}
        className={classNames(styles.stories)}
        items={stories}
        selectionMode="single"
        selectionBehavior="replace"
        // It closes the dialog.
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const [key] = keys;
          if (key !== undefined) onChoose(String(key));
        }}
      >
        {(story) => (
          <ListBoxItem
            id={story.id}
            textValue={story.headline || strings.noHeadlineYet}
            className={classNames(styles.story)}
          >
            <span className={styles.headline} dir={story.headline ? 'auto' : 'ltr'}>
              {story.headline || strings.noHeadlineYet}
            </span>
            <span className={styles.facts}>{facts(story).join(' · ')}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
