import type { Story } from '@shared/document/story';
import type { KeyboardEvent } from 'react';
import { strings } from './strings';
import styles from './headline-fields.module.css';

interface HeadlineFieldsProps {
  readonly story: Pick<Story, 'headline' | 'deck' | 'language' | 'direction'>;
  readonly onHeadline: (headline: string) => void;
  readonly onDeck: (deck: string) => void;
  /** Enter at the end of the deck moves to the body. */
  readonly onLeave: () => void;
}

/** A headline is one line of text however many lines it takes on screen. */
const oneLine = (text: string): string => text.replaceAll(/(?:(?<!\s)\s+)?[\r\n]+\s*/g, ' ');

export const HeadlineFields = ({ story, onHeadline, onDeck, onLeave }: HeadlineFieldsProps) => {
  const next = (go: (field: HTMLTextAreaElement) => void) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // During IME composition Enter chooses a word; it does not leave the field.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(event.currentTarget);
  };
  return (
    <div className={styles.fields} lang={story.language}>
      <textarea
        id="field-headline"
        data-words="headline"
        className={styles.headline}
        aria-label={strings.headline}
        placeholder={strings.headline}
        dir={story.headline ? 'auto' : story.direction}
        rows={1}
        value={story.headline}
        onChange={(event) => onHeadline(oneLine(event.target.value))}
        onKeyDown={next((field) => field.parentElement?.querySelectorAll('textarea')[1]?.focus())}
      />
      <textarea
        id="field-deck"
        data-words="deck"
        className={styles.deck}
        aria-label={strings.deck}
        placeholder={strings.deckOneSentenceThat}
        dir={story.deck ? 'auto' : story.direction}
        rows={1}
        value={story.deck}
        onChange={(event) => onDeck(oneLine(event.target.value))}
        onKeyDown={next(onLeave)}
      />
    </div>
  );
};
