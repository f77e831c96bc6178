import type { BackupInfo, BackupStory } from '@shared/api/backups';
import type { StoryId } from '@shared/story/ids';
import { useState } from 'react';
import { FilterChips } from '../../ui/filter-chips';
import { EmptyState } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import type { StoryActions } from './story-actions';
import { BackupStoryView } from './backup-story-view';
import { differenceWords } from './backup-words';
import { ListAndStory } from './list-and-story';
import { StoryChoice } from './story-choice';
import { strings } from './strings';

interface BackupStoriesProps {
  readonly backup: BackupInfo;
  readonly stories: readonly BackupStory[];
  /** The story to show first; null for none. */
  readonly startWith: StoryId | null;
  /** Null while no library is open. */
  readonly storyActions: StoryActions | null;
}

/** The stories of a backup, with what would become of each. */
export const BackupStories = (props: BackupStoriesProps) => {
  const { backup, stories, startWith, storyActions } = props;
  const hasLibrary = storyActions !== null;
  const changed = stories.filter(({ difference }) => difference !== 'same');
  const [filter, setFilter] = useState<'changes' | 'all'>(
    hasLibrary && changed.length > 0 ? 'changes' : 'all',
  );
  const [chosenId, setChosen] = useState<string | null>(startWith);
  const shown = filter === 'changes' ? changed : stories;
  const chosen = stories.find(({ id }) => id === chosenId) ?? null;
  return (
    <ListAndStory
      list={
        <>
          {hasLibrary && (
            <FilterChips
              label={strings.whichStories}
              filters={[
                { id: 'changes', label: strings.onlyWhatWouldChange, count: changed.length },
                { id: 'all', label: strings.all, count: stories.length },
              ]}
              value={filter}
              onChange={setFilter}
            />
          )}
          <StoryChoice
            label={strings.storiesOfTheBackup}
            stories={shown}
            chosen={chosenId}
            onChoose={setChosen}
            facts={(story) => [
              ...(hasLibrary ? [differenceWords(story.difference)] : []),
              ...(story.isDeleted ? [strings.deleted] : []),
              dayAndTime(story.updatedAt),
              strings.words({ count: story.words }),
            ]}
            empty={
              <EmptyState title={filter === 'changes' ? strings.nothingWouldChange : strings.noStoryIsIn}>
                {filter === 'changes' && strings.everyStoryInThe}
              </EmptyState>
            }
          />
        </>
      }
      story={
        chosen && (
          <BackupStoryView key={chosen.id} backup={backup} story={chosen} storyActions={storyActions} />
        )
      }
      onBack={() => setChosen(null)}
    />
  );
};
