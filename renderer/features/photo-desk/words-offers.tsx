import type { WordsOffer } from '@shared/api/photos';
import type { Sha256 } from '@shared/story/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { tellDone, tellFailed } from '../../ui/toasts';
import { strings } from './strings';
import styles from './photo-details.module.css';

interface WordsOffersProps {
  readonly photos: readonly Sha256[];
  /** Keeps what is typed in the open story: what changes is the stored one. */
  readonly beforeChange: () => Promise<void>;
}

/** How many chosen photos are asked about; for more, the list would be too long to judge. */
const ASKED = 50;

const offersFor = async (photos: readonly Sha256[]) => {
  const offers = await Promise.all(
    photos.map(async (sha256) => ({ sha256, ...(await desk.call('photos.offers', { sha256 })) })),
  );
  return offers.filter(({ stories }) => stories.length > 0);
};

/** Stories not exported yet that say something else than the record, and a way to write it into them. */
export const WordsOffers = ({ photos, beforeChange }: WordsOffersProps) => {
  const client = useQueryClient();
  const part = useRef<HTMLElement>(null);
  const asked = photos.slice(0, ASKED);
  const { data: offers = [] } = useQuery({
    queryKey: ['photos', 'offers', asked],
    queryFn: () => offersFor(asked),
  });
  const apply = useMutation({
    mutationFn: async () => {
      await beforeChange();
      const changed = new Set<string>();
      const skipped: string[] = [];
      // Asked again: the open story may just have been saved, and one story may show several of the photos.
      for (const { sha256 } of offers) {
        const { stories } = await desk.call('photos.offers', { sha256 });
        const done = await desk.call('photos.applyOffers', { sha256, stories: stories.map(named) });
        for (const id of done.changed) changed.add(id);
        for (const { headline, why } of done.skipped)
          skipped.push(`${headline || strings.noHeadlineYet}: ${why}`);
      }
      return { changed: changed.size, skipped };
    },
    onSuccess: ({ changed, skipped }) => {
      // The button goes with the last offer, and would take the keyboard out of the photo desk with it.
      part.current?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
      if (changed > 0) tellDone(strings.storiesUpdated({ count: changed }));
      if (skipped.length > 0) tellFailed(skipped.join(' '), { about: 'photo words' });
    },
    onError: (problem) => tellFailed(problem.message),
    onSettled: () => readAgain(client, ['photos']),
  });
  if (offers.length === 0) return null;
  return (
    <section ref={part} className={styles.part} aria-label={strings.wordsInStories}>
      <h3 className={styles.partTitle}>{strings.storiesThatSaySomething}</h3>
      <ul className={styles.plainList}>
        {offers.flatMap(({ sha256, stories }) =>
          stories.map((story) => (
            <li key={`${sha256} ${story.id}`} className={styles.offer}>
              <span dir={story.direction} lang={story.language}>
                {story.headline || strings.noHeadlineYet}
              </span>
              {story.words.map(({ label, printed, recorded }) => (
                <span key={label} className={styles.facts} dir="auto">
                  {strings.printedInstead({ label, printed: printed || strings.none, recorded })}
                </span>
              ))}
            </li>
          )),
        )}
      </ul>
      <Button small onPress={() => apply.mutate()} isDisabled={apply.isPending}>
        {strings.updateTheseStories}
      </Button>
    </section>
  );
};

const named = ({ id, revision }: WordsOffer) => ({ id, revision });
