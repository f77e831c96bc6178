import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './publish.module.css';

interface UnapprovedDialogProps {
  /** Where the page goes; null if it is downloaded. */
  readonly to: string | null;
  readonly onExport: () => void;
  readonly onBack: () => void;
}

/** Asks an editor once before an export of a text that nobody has approved. */
export const UnapprovedDialog = ({ to, onExport, onBack }: UnapprovedDialogProps) => (
  <AppDialog
    title={strings.exportAnyway}
    width="narrow"
    onClose={onBack}
    actions={
      <>
        <Button onPress={onBack}>{strings.back}</Button>
        <Button look="primary" onPress={onExport}>
          {strings.exportAnyway2}
        </Button>
      </>
    }
  >
    <p>{strings.unapproved}</p>
    {to !== null && (
      <p>{withElements(strings.into, { folder: <span className={styles.path}>{to}</span> })}</p>
    )}
  </AppDialog>
);
