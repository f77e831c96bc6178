import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/notice';
import { useMedia } from '../../ui/use-media';
import { strings } from './strings';
import styles from './backups.module.css';

interface ListAndStoryProps {
  readonly list: ReactNode;
  /** Null while none is chosen. */
  readonly story: ReactNode;
  readonly onBack: () => void;
}

/** A list beside the story that is chosen in it; in a narrow window, one or the other. */
export const ListAndStory = ({ list, story, onBack }: ListAndStoryProps) => {
  const isNarrow = useMedia('(max-width: 45rem)');
  if (!isNarrow) {
    return (
      <div className={styles.inside}>
        <div className={styles.choices}>{list}</div>
        <div className={styles.chosen}>
          {story ?? <EmptyState title={strings.noStoryIsChosen}>{strings.chooseAStoryTo}</EmptyState>}
        </div>
      </div>
    );
  }
  if (!story) return <div className={styles.choices}>{list}</div>;
  return (
    <div className={styles.chosen}>
      <Button look="quiet" small autoFocus onPress={onBack}>
        <ArrowLeft aria-hidden /> {strings.allStories}
      </Button>
      {story}
    </div>
  );
};
