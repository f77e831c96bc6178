import type { OpenStory } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { saidText } from '@shared/block-contract/says';
import { bodyLines } from '@shared/document/story-says';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { holdWhileClosing } from '../../ui/held-keys/hold-while-closing';
import { Tabbed } from '../../ui/tabs';
import { dayAndTime } from '../../ui/times';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './conflict.module.css';

interface ConflictDialogProps {
  readonly mine: Story;
  readonly stored: OpenStory;
  /** The two as one text: what is only in the other version is struck out, what is only in mine is underlined. */
  readonly comparison: ReactNode;
  readonly onKeepMine: () => void;
  readonly onTakeStored: () => void;
}

type Look = 'differences' | 'texts';

/** A story was changed elsewhere while it was open here. Both versions are kept, whichever is chosen. */
export const ConflictDialog = (props: ConflictDialogProps) => {
  const { mine, stored, comparison, onKeepMine, onTakeStored } = props;
  const [look, setLook] = useState<Look>('differences');
  return (
    <AppDialog
      title={strings.thisStoryWasChanged}
      width="wide"
      mustAnswer
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={onTakeStored}>{strings.useTheOtherVersion}</Button>
          <Button look="primary" onPress={() => void holdWhileClosing(onKeepMine)}>
            {strings.keepMine}
          </Button>
        </>
      }
    >
      <p>{strings.nothingIsLostThe}</p>
      <Tabbed<Look>
        label={strings.theTwoVersions}
        selected={look}
        onSelect={setLook}
        tabs={[
          {
            id: 'differences',
            label: strings.whatDiffers,
            content: (
              <>
                <p className={styles.legend}>
                  {withElements(strings.onlyInOther, {
                    mark: <span className={styles.theirs}>{strings.struckOut}</span>,
                    time: dayAndTime(stored.updatedAt),
                  })}{' '}
                  {withElements(strings.onlyInYours, {
                    mark: <span className={styles.mine}>{strings.underlined}</span>,
                  })}
                </p>
                {comparison}
              </>
            ),
          },
          {
            id: 'texts',
            label: strings.bothVersions,
            content: (
              <div className={styles.pair}>
                <Side title={strings.yours} story={mine} note={strings.inThisWindow} />
                <Side
                  title={strings.theOther}
                  story={stored.story}
                  note={strings.savedAt({ time: dayAndTime(stored.updatedAt) })}
                />
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
      <p className={styles.headline}>{story.headline || strings.noHeadlineYet}</p>
      {story.deck && <p className={styles.deck}>{story.deck}</p>}
      {bodyLines(story).map((line, at) => (
        <div
          key={at}
          className={styles.line}
          style={{ marginInlineStart: `${Math.min(line.level, 8) * 1.25}rem` }}
        >
          {line.kind !== 'Paragraph' && (
            <p className={styles.kind} lang="en">
              {line.kind}
            </p>
          )}
          {line.runs.length > 0 && <p>{saidText(line.runs)}</p>}
          {line.notes
            .filter(({ isRead }) => isRead)
            .map(({ label, runs }) => (
              <p key={label} className={styles.kind}>
                <span lang="en">{label}: </span>
                <bdi>{saidText(runs)}</bdi>
              </p>
            ))}
        </div>
      ))}
    </div>
  </section>
);
