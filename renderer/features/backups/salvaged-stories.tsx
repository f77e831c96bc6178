import type { SalvagedStory } from '@shared/api/salvage';
import { counted } from '@shared/counted';
import { clipboardTexts } from '@shared/story/walk';
import type { Story } from '@shared/story/story';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { EmptyState, Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { tellDone, tellFailed } from '../../ui/toasts';
import styles from './backups.module.css';
import { ListAndStory } from './list-and-story';
import { salvageStateWords } from './salvage-words';
import { StoryChoice } from './story-choice';
import { StoryText } from './story-text';

/** The stories of a library that cannot be opened, beside the one that is read. */
export const SalvagedStories = ({ stories }: { readonly stories: readonly SalvagedStory[] }) => {
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
      story={chosen && <SalvagedStoryView key={chosen.id} story={chosen} />}
      onBack={() => setChosen(null)}
    />
  );
};

const plainText = (story: Story): string =>
  [story.headline, story.deck, ...clipboardTexts(story)].filter((part) => part.trim() !== '').join('\n\n');

const copy = async (story: Story): Promise<void> => {
  try {
    await navigator.clipboard.writeText(plainText(story));
    tellDone('The text is in the clipboard.');
  } catch {
    tellFailed('The text could not be copied. Select it and copy it by hand.', { about: 'copy' });
  }
};

const SalvagedStoryView = ({ story }: { readonly story: SalvagedStory }) => {
  const { id, state, why, versions } = story;
  const isReadable = state !== 'unreadable';
  const { data, error } = useQuery({
    queryKey: ['salvage', 'story', id],
    queryFn: () => desk.call('salvage.story', { id }),
    enabled: isReadable,
    gcTime: 0,
  });
  return (
    <div className={styles.view}>
      {why !== null && <Notice tone="advice">{why}</Notice>}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {!isReadable && (
        <EmptyState title="This text cannot be read">
          {versions > 0
            ? `${counted(versions, 'version')} of it can, and ${versions === 1 ? 'goes' : 'go'} into the new library.`
            : 'What is left of it goes into the folder “unreadable” of the new library.'}
        </EmptyState>
      )}
      {data && (
        <>
          <div className={styles.buttons}>
            <Button onPress={() => void copy(data)}>Copy the text</Button>
          </div>
          <StoryText story={data} />
        </>
      )}
    </div>
  );
};
