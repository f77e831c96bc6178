import type { CheckResult } from '@shared/checks/check';
import { CircleAlert, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import styles from './finding-list.module.css';

interface FindingListProps {
  readonly results: readonly CheckResult[];
  /** Takes the user to the place that a finding is about. */
  readonly onGo: (result: CheckResult) => void;
  /** Makes the change that a finding offers; without it none is offered. */
  readonly onFix?: ((result: CheckResult) => void) | undefined;
}

export const FindingList = ({ results, onGo, onFix }: FindingListProps) => {
  // Until the checks have run again, a finding is still listed: its fix must not be made twice.
  const [fixed, setFixed] = useState<readonly CheckResult[]>([]);
  return (
    <ul className={styles.list}>
      {results.map((result, at) => (
        <li key={`${result.check}-${at}`} className={styles.item}>
          <Words result={result} onGo={onGo} />
          {result.fix && onFix && (
            <div className={styles.fix}>
              <Button
                small
                isDisabled={fixed.includes(result)}
                onPress={() => {
                  setFixed((before) => [...before.filter((each) => results.includes(each)), result]);
                  onFix(result);
                }}
              >
                {result.fix.label}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};

const Words = ({ result, onGo }: Pick<FindingListProps, 'onGo'> & { readonly result: CheckResult }) => {
  const Mark = result.weight === 'stop' ? CircleAlert : Lightbulb;
  const words = (
    <>
      <Mark aria-hidden className={classNames(styles.mark, styles[result.weight])} />
      <span className={styles.words}>{result.message}</span>
    </>
  );
  return result.target ? (
    <button type="button" className={styles.finding} onClick={() => onGo(result)}>
      {words}
    </button>
  ) : (
    <p className={styles.finding}>{words}</p>
  );
};
