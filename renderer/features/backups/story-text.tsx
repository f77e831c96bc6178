import type { SaidLine } from '@shared/block-contract/says';
import { PLAIN_KINDS, saidText } from '@shared/block-contract/says';
import { bodyLines } from '@shared/document/story-says';
import type { Story } from '@shared/document/story';
import { strings } from './strings';
import styles from './backups.module.css';

/** A story only for reading: its words as they are, without the page's styles. */
export const StoryText = ({ story }: { readonly story: Story }) => {
  const { headline, deck, language, bylines } = story;
  return (
    <article className={styles.text} aria-label={strings.theTextOfThe}>
      <h3 className={styles.textHeadline} dir="auto" lang={headline ? language : undefined}>
        {headline || strings.noHeadlineYet}
      </h3>
      {deck && (
        <p className={styles.deck} dir="auto" lang={language}>
          {deck}
        </p>
      )}
      {bylines.length > 0 && (
        <p className={styles.facts} dir="auto">
          {bylines.map(({ name }) => name).join(', ')}
        </p>
      )}
      {bodyLines(story).map((line, at) => (
        <Line key={at} line={line} language={language} />
      ))}
    </article>
  );
};

const Line = ({ line, language }: { readonly line: SaidLine; readonly language: string }) => {
  const { kind, runs, notes } = line;
  const words = saidText(runs);
  return (
    <div className={styles.line}>
      {!PLAIN_KINDS.has(kind) && <p className={styles.facts}>{kind}</p>}
      {words !== '' && (
        <p className={styles.words} dir="auto" lang={language}>
          {words}
        </p>
      )}
      {notes
        .filter(({ isRead }) => isRead)
        .map((note) => (
          <p key={note.label} className={styles.facts}>
            {note.label}: <bdi lang={language}>{saidText(note.runs)}</bdi>
          </p>
        ))}
    </div>
  );
};
