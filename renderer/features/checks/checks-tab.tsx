import type { CheckResult } from '@shared/checks/check';
import { FindingList } from '../../ui/finding-list';
import { Notice } from '../../ui/notice';
import styles from './checks-tab.module.css';

interface ChecksTabProps {
  /** Null while they run. */
  readonly results: readonly CheckResult[] | null;
  readonly onGo: (result: CheckResult) => void;
}

/** What the checks say of the story as it was last saved. Each finding leads to the place that puts it right. */
export const ChecksTab = ({ results, onGo }: ChecksTabProps) => {
  if (results === null) return <p role="status">Checking…</p>;
  const stops = results.filter(({ weight }) => weight === 'stop');
  const advice = results.filter(({ weight }) => weight === 'advice');
  return (
    <div className={styles.tab}>
      {stops.length === 0 ? (
        <Notice tone="good">Nothing stops this story from being published.</Notice>
      ) : (
        <Findings title="Must be put right before export" results={stops} onGo={onGo} />
      )}
      {advice.length > 0 && <Findings title="Worth a look" results={advice} onGo={onGo} />}
    </div>
  );
};

interface FindingsProps {
  readonly title: string;
  readonly results: readonly CheckResult[];
  readonly onGo: (result: CheckResult) => void;
}

const Findings = ({ title, results, onGo }: FindingsProps) => (
  <section className={styles.group}>
    <h2 className={styles.title}>{title}</h2>
    <FindingList results={results} onGo={onGo} />
  </section>
);
