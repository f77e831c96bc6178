import type { Output } from '@shared/api/contract';
import { CHANGED_SINCE_EXPORT } from '@shared/checks/changed-since-export';
import type { CheckResult } from '@shared/checks/check';
import { Button } from '../../ui/button';
import { FindingList } from '../../ui/finding-list';
import { Notice } from '../../ui/notice';
import { strings } from './strings';
import styles from './publish.module.css';

interface ExportNoticesProps {
  /** Null while it is asked for. */
  readonly outlook: Output<'publish.before'> | null;
  readonly onSetUpdated: () => void;
  readonly onGo: (result: CheckResult) => void;
  readonly onFix: (result: CheckResult) => void;
}

/** What to know before an export: why it is not allowed, what stops it, and what to do first. */
export const ExportNotices = ({ outlook, onSetUpdated, onGo, onFix }: ExportNoticesProps) => {
  if (!outlook) return null;
  if (outlook.refusal !== null) return <Notice tone="stop">{outlook.refusal}</Notice>;
  const stops = outlook.findings.filter(({ weight }) => weight === 'stop');
  return (
    <>
      {outlook.advice.map(({ check, message }) => (
        <Notice key={check} tone="advice">
          <p>{message}</p>
          {check === CHANGED_SINCE_EXPORT && (
            <p className={styles.remedy}>
              <Button small onPress={onSetUpdated}>
                {strings.setUpdatedToNow}
              </Button>
            </p>
          )}
        </Notice>
      ))}
      <Findings title={strings.fixBeforeExport} results={stops} onGo={onGo} onFix={onFix} />
      {outlook.leftOut && <Notice tone="plain">{outlook.leftOut}</Notice>}
    </>
  );
};

/** What does not stop the export. It comes last, since there can be a lot of it. */
export const ExportAdvice = ({ outlook, onGo, onFix }: Omit<ExportNoticesProps, 'onSetUpdated'>) => {
  if (outlook?.refusal !== null) return null;
  const advice = outlook.findings.filter(
    // An embargo that has not ended has a notice of its own.
    ({ weight, check }) => weight === 'advice' && !(check === 'embargo' && outlook.embargo !== null),
  );
  return <Findings title={strings.worthALook} results={advice} onGo={onGo} onFix={onFix} />;
};

interface FindingsProps extends Pick<ExportNoticesProps, 'onGo' | 'onFix'> {
  readonly title: string;
  readonly results: readonly CheckResult[];
}

const Findings = ({ title, results, onGo, onFix }: FindingsProps) =>
  results.length > 0 && (
    <section className={styles.advice}>
      <h3 className={styles.label}>{title}</h3>
      <FindingList results={results} onGo={onGo} onFix={onFix} />
    </section>
  );
