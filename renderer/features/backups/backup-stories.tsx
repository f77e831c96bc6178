import type { BackupInfo, BackupStory } from '@shared/api/backups';
import { counted } from '@shared/counted';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { FilterChips } from '../../ui/filter-chips';
import { EmptyState } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { useMedia } from '../../ui/use-media';
import type { BackupActions } from './backup-dialog';
import { BackupStoryView } from './backup-story-view';
import { differenceWords } from './backup-words';
import styles from './backups.module.css';
import { StoryChoice } from './story-choice';

interface BackupStoriesProps extends Pick<BackupActions, 'compare' | 'onBringBack' | 'onOpenStory'> {
  readonly backup: BackupInfo;
  readonly stories: readonly BackupStory[];
  readonly hasLibrary: boolean;
}

/** The stories of a backup beside the one that is chosen; in a narrow window, one or the other. */
export const BackupStories = ({ backup, stories, hasLibrary, ...actions }: BackupStoriesProps) => {
  const changed = stories.filter(({ difference }) => difference !== 'same');
  const [filter, setFilter] = useState<'changes' | 'all'>(
    hasLibrary && changed.length > 0 ? 'changes' : 'all',
  );
  const [chosenId, setChosen] = useState<string | null>(null);
  const isNarrow = useMedia('(max-width: 45rem)');
  const shown = filter === 'changes' ? changed : stories;
  const chosen = stories.find(({ id }) => id === chosenId) ?? null;
  const list = (
    <div className={styles.choices}>
      {hasLibrary && (
        <FilterChips
          label="Which stories"
          filters={[
            { id: 'changes', label: 'Only what would change', count: changed.length },
            { id: 'all', label: 'All', count: stories.length },
          ]}
          value={filter}
          onChange={setFilter}
        />
      )}
      <StoryChoice
        label="Stories of the backup"
        stories={shown}
        chosen={chosenId}
        onChoose={setChosen}
        facts={(story) => [
          ...(hasLibrary ? [differenceWords(story.difference)] : []),
          ...(story.isDeleted ? ['Deleted'] : []),
          dayAndTime(story.updatedAt),
          counted(story.words, 'word'),
        ]}
        empty={
          <EmptyState title={filter === 'changes' ? 'Nothing would change' : 'No story is in this backup'}>
            {filter === 'changes' && 'Every story in the library is just as it is in this backup.'}
          </EmptyState>
        }
      />
    </div>
  );
  const story = chosen ? (
    <BackupStoryView key={chosen.id} backup={backup} story={chosen} hasLibrary={hasLibrary} {...actions} />
  ) : (
    <EmptyState title="No story is chosen">Choose a story to read it as it is in this backup.</EmptyState>
  );
  if (!isNarrow) {
    return (
      <div className={styles.inside}>
        {list}
        <div className={styles.chosen}>{story}</div>
      </div>
    );
  }
  if (!chosen) return list;
  return (
    <div className={styles.chosen}>
      <Button look="quiet" small autoFocus onPress={() => setChosen(null)}>
        <ArrowLeft aria-hidden /> All stories
      </Button>
      {story}
    </div>
  );
};
