import { useQuery } from '@tanstack/react-query';
import type { Story } from '@shared/document/story';
import { storyWordCount } from '@shared/document/word-count';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { holdKeys } from '../../ui/held-keys/held-keys';
import { EmptyState } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { sideName, type Side } from './side';
import { whyKept } from './why-kept';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './versions-tab.module.css';

interface VersionsTabProps {
  /** The text in the window. */
  readonly story: Story;
  /** Shows what changed, if no panel has to stay for it. */
  readonly onCompare: (older: Side, newer: Side) => void;
}

/** The text now and every version of it, newest first. Two chosen ones can be compared. */
export const VersionsTab = ({ story, onCompare }: VersionsTabProps) => {
  const { id } = story;
  const { data } = useQuery({
    queryKey: ['story', id, 'versions'],
    queryFn: () => desk.call('versions.list', { id }),
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const versions = data?.items ?? [];
  const newestFirst: readonly Side[] = [
    { kind: 'now', key: 'now', story },
    ...versions.map((revision): Side => ({ kind: 'version', key: revision.id, revision })),
  ];
  const toggle = (key: string) =>
    setChosen((now) => (now.includes(key) ? now.filter((other) => other !== key) : [...now.slice(-1), key]));
  const pair = newestFirst.filter(({ key }) => chosen.includes(key));
  const compare = (newer: Side | undefined, older: Side | undefined) => {
    if (!newer || !older) return;
    holdKeys('field');
    onCompare(older, newer);
  };
  if (data && versions.length === 0) {
    return <EmptyState title={strings.noVersionsYet}>{strings.aVersionIsKept}</EmptyState>;
  }
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <p className={styles.hint}>{strings.chooseTwoToCompare}</p>
        <Button small isDisabled={pair.length !== 2} onPress={() => compare(pair[0], pair[1])}>
          {strings.compare}
        </Button>
      </div>
      <ol className={styles.versions} aria-label={strings.versionsNewestFirst}>
        {newestFirst.map((side, at) => (
          <li key={side.key} className={styles.version}>
            <label className={styles.choose}>
              <input type="checkbox" checked={chosen.includes(side.key)} onChange={() => toggle(side.key)} />
              <SideLines side={side} />
            </label>
            {newestFirst[at + 1] && (
              <Button
                small
                look="quiet"
                aria-label={
                  side.kind === 'now'
                    ? strings.changesSinceTheNewest
                    : strings.changesIn({ version: sideName(side) })
                }
                onPress={() => compare(side, newestFirst[at + 1])}
              >
                {strings.changes}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
};

const SideLines = ({ side }: { readonly side: Side }) => (
  <span className={styles.what}>
    <span className={styles.why}>{side.kind === 'now' ? strings.theTextNow2 : whyKept(side.revision)}</span>
    <span className={styles.facts}>
      {side.kind === 'now'
        ? strings.words({ count: storyWordCount(side.story) })
        : withElements(strings.authorAndWords, {
            time: <time dateTime={side.revision.at}>{dayAndTime(side.revision.at)}</time>,
            author: side.revision.author || strings.somebody,
            count: side.revision.words,
          })}
    </span>
  </span>
);
