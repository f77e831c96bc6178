import type { CheckResult } from '@shared/checks/check';
import { useEffect, useRef } from 'react';
import { FindingList } from '../../ui/finding-list';
import { Notice } from '../../ui/notice';
import { strings } from './strings';
import styles from './checks-tab.module.css';

interface ChecksTabProps {
  /** Null while they run. */
  readonly results: readonly CheckResult[] | null;
  readonly onGo: (result: CheckResult) => void;
  readonly onFix: (result: CheckResult) => void;
}

/** What the checks say of the story as it was last saved. Each finding leads to its place; some offer a fix. */
export const ChecksTab = ({ results, onGo, onFix }: ChecksTabProps) => {
  const tab = useRef<HTMLDivElement>(null);
  const isFixing = useRef(false);
  // A fixed finding disappears, and with it the focused button.
  useEffect(() => {
    if (!isFixing.current) return;
    isFixing.current = false;
    if (document.activeElement === document.body) tab.current?.focus();
  }, [results]);
  const fix = (result: CheckResult) => {
    isFixing.current = true;
    onFix(result);
  };
  if (results === null) return <p role="status">{strings.checking}</p>;
  const stops = results.filter(({ weight }) => weight === 'stop');
  const advice = results.filter(({ weight }) => weight === 'advice');
  return (
    <div className={styles.tab} ref={tab} tabIndex={-1} role="group" aria-label={strings.findings}>
      {stops.length === 0 ? (
        <Notice tone="good">{strings.nothingStopsThisStory}</Notice>
      ) : (
        <Findings title={strings.fixBeforeExport} results={stops} onGo={onGo} onFix={fix} />
      )}
      {advice.length > 0 && <Findings title={strings.worthALook} results={advice} onGo={onGo} onFix={fix} />}
    </div>
  );
};

interface FindingsProps {
  readonly title: string;
  readonly results: readonly CheckResult[];
  readonly onGo: (result: CheckResult) => void;
  readonly onFix: (result: CheckResult) => void;
}

const Findings = ({ title, results, onGo, onFix }: FindingsProps) => (
  <section className={styles.group}>
    <h2 className={styles.title}>{title}</h2>
    <FindingList results={results} onGo={onGo} onFix={onFix} />
  </section>
);
