import { useQuery } from '@tanstack/react-query';
import type { RevisionSummary } from '@shared/api/stories';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { Comparison } from './comparison';
import { loadSide, sideName, type Side } from './side';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './versions-tab.module.css';

interface CompareDialogProps {
  readonly older: Side;
  readonly newer: Side;
  readonly onClose: () => void;
  /** Keeps what is typed, then makes the version the working draft. */
  readonly onRestore: (revision: RevisionSummary) => void;
}

/** What changed between two versions, with a way back to either. */
export const CompareDialog = ({ older, newer, onClose, onRestore }: CompareDialogProps) => {
  const [restoring, setRestoring] = useState<RevisionSummary | null>(null);
  // The text in the window changes with every letter, so that side is never taken from the cache.
  const { data, error } = useQuery({
    queryKey: ['version-pair', older.key, newer.key],
    queryFn: () => Promise.all([loadSide(older), loadSide(newer)]),
    gcTime: 0,
  });
  const offer = (side: Side, label: string) =>
    side.kind === 'version' && <Button onPress={() => setRestoring(side.revision)}>{label}</Button>;
  const actions = restoring ? (
    <>
      <Button onPress={() => setRestoring(null)}>{strings.keepTheCurrentText}</Button>
      <Button look="primary" onPress={() => onRestore(restoring)}>
        {strings.restoreOf({ time: dayAndTime(restoring.at) })}
      </Button>
    </>
  ) : (
    <>
      {offer(older, strings.restoreTheOlder)}
      {offer(newer, strings.restoreTheNewer)}
    </>
  );
  return (
    <AppDialog title={strings.whatChanged} width="wide" onClose={onClose} actions={actions}>
      <p className={styles.pair}>
        {withElements(strings.fromTo, {
          older: <SideTitle side={older} />,
          newer: <SideTitle side={newer} />,
        })}
      </p>
      {restoring && (
        <Notice tone="advice">{strings.becomesWorking({ time: dayAndTime(restoring.at) })}</Notice>
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {data && <Comparison older={data[0]} newer={data[1]} />}
    </AppDialog>
  );
};

const SideTitle = ({ side }: { readonly side: Side }) => (
  <>
    <strong>{sideName(side)}</strong>
    {side.kind === 'version' && side.revision.author && ` (${side.revision.author})`}
  </>
);
