import type { SalvagedStory } from '@shared/api/salvage';
import { counted } from '@shared/counted';
import { useState } from 'react';
import { EmptyState } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { ListAndStory } from './list-and-story';
import { salvageStateWords } from './salvage-words';
import { SalvagedStoryView } from './salvaged-story-view';
import { StoryChoice } from './story-choice';

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
          label="Stories that were found"
          stories={stories}
          chosen={chosenId}
          onChoose={setChosen}
          facts={({ state, shelf, at, words }) => [
            salvageStateWords(state),
            ...(shelf === 'deleted' ? ['Deleted'] : []),
            ...(at === '' ? [] : [dayAndTime(at)]),
            ...(state === 'unreadable' ? [] : [counted(words, 'word')]),
          ]}
          empty={
            <EmptyState title="No story was found">Put a backup in its place, if there is one.</EmptyState>
          }
        />
      }
      story={chosen && <SalvagedStoryView key={chosen.id} story={chosen} onExport={() => onExport(chosen)} />}
      onBack={() => setChosen(null)}
    />
  );
};
