import type { SalvagedStory } from '@shared/api/salvage';
import { useState } from 'react';
import { EmptyState } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { ListAndStory } from './list-and-story';
import { salvageStateWords } from './salvage-words';
import { SalvagedStoryView } from './salvaged-story-view';
import { StoryChoice } from './story-choice';
import { strings } from './strings';

interface SalvagedStoriesProps {
  readonly stories: readonly SalvagedStory[];
  readonly onExport: (story: SalvagedStory) => void;
}

/** The stories of a library that cannot be opened, beside the one that is read. */
export const SalvagedStories = ({ stories, onExport }: SalvagedStoriesProps) => {
  const [chosenId, setChosen] = useState<string | null>(null);
  const chosen = stories.find(({ id }) => id === chosenId) ?? null;
  return (
    <ListAndStory
      list={
        <StoryChoice
          label={strings.storiesThatWereFound}
          stories={stories}
          chosen={chosenId}
          onChoose={setChosen}
          facts={({ state, shelf, at, words }) => [
            salvageStateWords(state),
            ...(shelf === 'deleted' ? [strings.deleted] : []),
            ...(at === '' ? [] : [dayAndTime(at)]),
            ...(state === 'unreadable' ? [] : [strings.words({ count: words })]),
          ]}
          empty={<EmptyState title={strings.noStoryWasFound}>{strings.putABackupInIts}</EmptyState>}
        />
      }
      story={chosen && <SalvagedStoryView key={chosen.id} story={chosen} onExport={() => onExport(chosen)} />}
      onBack={() => setChosen(null)}
    />
  );
};
