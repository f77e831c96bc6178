import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import type { ExportProgress } from './use-export';
import { strings } from './strings';

interface ExportRunningProps {
  readonly progress: ExportProgress | null;
  readonly onCancel: () => void;
}

/** Most exports finish before anybody could read a progress bar. */
const SHOW_AFTER_MS = 1000;

export const ExportRunning = ({ progress, onCancel }: ExportRunningProps) => {
  const [slow, setSlow] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <AppDialog
      title={strings.exporting}
      mustAnswer
      onClose={onCancel}
      actions={
        <Button
          isDisabled={cancelling}
          onPress={() => {
            setCancelling(true);
            onCancel();
          }}
        >
          {cancelling ? strings.cancelling : strings.cancel}
        </Button>
      }
    >
      {slow && progress ? (
        <Progress label={progress.step} done={progress.done} total={progress.total} />
      ) : (
        <p role="status">{strings.makingPage}</p>
      )}
    </AppDialog>
  );
};
