import type { Output } from '@shared/api/contract';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './publish.module.css';

interface ExportNoticesProps {
  /** Null while it is asked for. */
  readonly outlook: Output<'publish.before'> | null;
  readonly onSetUpdated: () => void;
}

/** What stands over the choices of an export: why it cannot be, or what to do first. */
export const ExportNotices = ({ outlook, onSetUpdated }: ExportNoticesProps) => (
  <>
    {outlook?.refusal && <Notice tone="stop">{outlook.refusal}</Notice>}
    {outlook?.refusal === null &&
      outlook.advice.map(({ check, message }) => (
        <Notice key={check} tone="advice">
          <p>{message}</p>
          <p className={styles.remedy}>
            <Button small onPress={onSetUpdated}>
              Set updated to now
            </Button>
          </p>
        </Notice>
      ))}
  </>
);
