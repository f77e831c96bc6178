import { useQuery } from '@tanstack/react-query';
import type { RevisionSummary } from '@shared/api/stories';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { Comparison } from './comparison';
import styles from './versions-tab.module.css';

interface CompareDialogProps {
  readonly older: RevisionSummary;
  readonly newer: RevisionSummary;
  readonly onClose: () => void;
  readonly onRestore: (revision: RevisionSummary) => Promise<void>;
}

/** What changed between two versions, with a way back to either. */
export const CompareDialog = ({ older, newer, onClose, onRestore }: CompareDialogProps) => {
  const [restoring, setRestoring] = useState<RevisionSummary | null>(null);
  const { data, error } = useQuery({
    queryKey: ['version-pair', older.id, newer.id],
    queryFn: () =>
      Promise.all([
        desk.call('versions.get', { revisionId: older.id }),
        desk.call('versions.get', { revisionId: newer.id }),
      ]),
  });
  const actions = restoring ? (
    <>
      <Button onPress={() => setRestoring(null)}>Keep the present text</Button>
      <Button look="primary" onPress={() => void onRestore(restoring)}>
        Restore {dayAndTime(restoring.at)}
      </Button>
    </>
  ) : (
    <>
      <Button onPress={() => setRestoring(older)}>Restore the older…</Button>
      <Button onPress={() => setRestoring(newer)}>Restore the newer…</Button>
    </>
  );
  return (
    <AppDialog title="What changed" width="wide" onClose={onClose} actions={actions}>
      <p className={styles.pair}>
        From <strong>{dayAndTime(older.at)}</strong> ({older.author}) to{' '}
        <strong>{dayAndTime(newer.at)}</strong> ({newer.author})
      </p>
      {restoring && (
        <Notice tone="advice">
          The version of {dayAndTime(restoring.at)} becomes the working text. The present text stays in the
          list of versions.
        </Notice>
      )}
      {error && <Notice tone="stop">{error.message}</Notice>}
      {data && <Comparison older={data[0].story} newer={data[1].story} />}
    </AppDialog>
  );
};
