import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import styles from './publish.module.css';

interface UnapprovedDialogProps {
  /** Where the page goes; null where it is downloaded. */
  readonly to: string | null;
  readonly onExport: () => void;
  readonly onBack: () => void;
}

/** Asks an editor once before a text goes out that nobody has approved. */
export const UnapprovedDialog = ({ to, onExport, onBack }: UnapprovedDialogProps) => (
  <AppDialog
    title="Export anyway?"
    width="narrow"
    onClose={onBack}
    actions={
      <>
        <Button onPress={onBack}>Back</Button>
        <Button look="primary" onPress={onExport}>
          Export anyway
        </Button>
      </>
    }
  >
    <p>
      This story has not been approved as it stands. An editor may export it all the same: it then counts as
      approved by you. Reporters may export approved stories only.
    </p>
    {to !== null && (
      <p>
        Into <span className={styles.path}>{to}</span>
      </p>
    )}
  </AppDialog>
);
