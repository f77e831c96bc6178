import type { CheckResult } from '@shared/checks/check';
import { CircleAlert, Lightbulb } from 'lucide-react';
import { classNames } from './class-names';
import styles from './finding-list.module.css';

interface FindingListProps {
  readonly results: readonly CheckResult[];
  /** Takes the user to the place that a finding is about. */
  readonly onGo: (result: CheckResult) => void;
}

export const FindingList = ({ results, onGo }: FindingListProps) => (
  <ul className={styles.list}>
    {results.map((result, at) => {
      const Mark = result.weight === 'stop' ? CircleAlert : Lightbulb;
      const words = (
        <>
          <Mark aria-hidden className={classNames(styles.mark, styles[result.weight])} />
          <span>{result.message}</span>
        </>
      );
      return (
        <li key={`${result.check}-${at}`}>
          {result.target ? (
            <button type="button" className={styles.finding} onClick={() => onGo(result)}>
              {words}
            </button>
          ) : (
            <p className={styles.finding}>{words}</p>
          )}
        </li>
      );
    })}
  </ul>
);
