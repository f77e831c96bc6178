import { useQuery } from '@tanstack/react-query';
import type { RevisionKind, RevisionSummary } from '@shared/api/stories';
import type { RevisionId, StoryId } from '@shared/story/ids';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/notice';
import { dayAndTime, counted } from '../../ui/times';
import { CompareDialog } from './compare-dialog';
import styles from './versions-tab.module.css';

const WHY: Readonly<Record<RevisionKind, string>> = {
  typing: 'While writing',
  close: 'On leaving the story',
  intake: 'As it was brought in',
  status: 'At a step of review',
  export: 'As it was exported',
  restore: 'After a restore',
  conflict: 'Kept beside: changed elsewhere',
  handover: 'From another machine',
};

interface VersionsTabProps {
  readonly id: StoryId;
  /** Keeps what is typed, then makes the version the working draft. */
  readonly onRestore: (revision: RevisionSummary) => Promise<void>;
}

/** Every version of a story, newest first. Two chosen ones are compared; one can be restored. */
export const VersionsTab = ({ id, onRestore }: VersionsTabProps) => {
  const { data } = useQuery({
    queryKey: ['story', id, 'versions'],
    queryFn: () => desk.call('versions.list', { id }),
  });
  const [chosen, setChosen] = useState<readonly RevisionId[]>([]);
  const [comparing, setComparing] = useState<readonly [RevisionSummary, RevisionSummary] | null>(null);
  const newestFirst = [...(data?.items ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  const toggle = (revision: RevisionId) =>
    setChosen((now) =>
      now.includes(revision) ? now.filter((other) => other !== revision) : [...now.slice(-1), revision],
    );
  const pair = newestFirst.filter((revision) => chosen.includes(revision.id));
  const compare = (newer: RevisionSummary | undefined, older: RevisionSummary | undefined) => {
    if (newer && older) setComparing([older, newer]);
  };
  if (data && newestFirst.length === 0) {
    return (
      <EmptyState title="No versions yet">A version is kept about once a minute while you write.</EmptyState>
    );
  }
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <p className={styles.hint}>Choose two to compare.</p>
        <Button small isDisabled={pair.length !== 2} onPress={() => compare(pair[0], pair[1])}>
          Compare
        </Button>
      </div>
      <ol className={styles.versions} aria-label="Versions, newest first">
        {newestFirst.map((revision, at) => (
          <li key={revision.id} className={styles.version}>
            <label className={styles.choose}>
              <input
                type="checkbox"
                checked={chosen.includes(revision.id)}
                onChange={() => toggle(revision.id)}
              />
              <span className={styles.what}>
                <span className={styles.why}>{WHY[revision.kind]}</span>
                <span className={styles.facts}>
                  <time dateTime={revision.at}>{dayAndTime(revision.at)}</time> ·{' '}
                  {revision.author || 'Somebody'} · {counted(revision.words, 'word')}
                </span>
              </span>
            </label>
            {newestFirst[at + 1] && (
              <Button
                small
                look="quiet"
                aria-label={`Changes in the version of ${dayAndTime(revision.at)}`}
                onPress={() => compare(revision, newestFirst[at + 1])}
              >
                Changes
              </Button>
            )}
          </li>
        ))}
      </ol>
      {comparing && (
        <CompareDialog
          older={comparing[0]}
          newer={comparing[1]}
          onClose={() => setComparing(null)}
          onRestore={async (revision) => {
            await onRestore(revision);
            setComparing(null);
          }}
        />
      )}
    </div>
  );
};
