import type { OpenStory } from '@shared/api/stories';
import type { Story } from '@shared/story/story';
import { blockTexts } from '@shared/story/walk';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Tabbed } from '../../ui/tabs';
import { dayAndTime } from '../../ui/times';
import styles from './conflict.module.css';

interface ConflictDialogProps {
  readonly mine: Story;
  readonly stored: OpenStory;
  /** The two as one text with what differs marked: the other's words struck out, mine underlined. */
  readonly comparison: ReactNode;
  readonly onKeepMine: () => void;
  readonly onTakeStored: () => void;
}

type Look = 'differences' | 'texts';

/** A story was changed elsewhere while it was open here. Neither text is lost, whichever is chosen. */
export const ConflictDialog = (props: ConflictDialogProps) => {
  const { mine, stored, comparison, onKeepMine, onTakeStored } = props;
  const [look, setLook] = useState<Look>('differences');
  return (
    <AppDialog
      title="This story was changed elsewhere"
      width="wide"
      mustAnswer
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={onTakeStored}>Go on with the other text</Button>
          <Button look="primary" onPress={onKeepMine}>
            Go on with mine
          </Button>
        </>
      }
    >
      <p>Both texts are kept. The one you do not go on with stays in the list of versions.</p>
      <Tabbed<Look>
        label="The two texts"
        selected={look}
        onSelect={setLook}
        tabs={[
          {
            id: 'differences',
            label: 'What differs',
            content: (
              <>
                <p className={styles.legend}>
                  <span className={styles.theirs}>Struck out</span>: only in the other text, saved{' '}
                  {dayAndTime(stored.updatedAt)}. <span className={styles.mine}>Underlined</span>: only in
                  yours.
                </p>
                {comparison}
              </>
            ),
          },
          {
            id: 'texts',
            label: 'Both texts',
            content: (
              <div className={styles.pair}>
                <Side title="Yours" story={mine} note="In this window" />
                <Side title="The other" story={stored.story} note={`Saved ${dayAndTime(stored.updatedAt)}`} />
              </div>
            ),
          },
        ]}
      />
    </AppDialog>
  );
};

interface SideProps {
  readonly title: string;
  readonly story: Story;
  readonly note: string;
}

const Side = ({ title, story, note }: SideProps) => (
  <section className={styles.side} aria-label={title} tabIndex={0}>
    <h3 className={styles.title}>
      {title} <span className={styles.note}>{note}</span>
    </h3>
    <div lang={story.language} dir={story.direction} className={styles.copy}>
      <p className={styles.headline}>{story.headline || 'No headline yet'}</p>
      {story.deck && <p className={styles.deck}>{story.deck}</p>}
      {blockTexts(story).map((text, at) => (
        <p key={at}>{text}</p>
      ))}
    </div>
  </section>
);
