import { Label, ProgressBar } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

export const Progress = ({ label, done, total }: ProgressProps) => (
  <ProgressBar value={done} maxValue={total} className={classNames(styles.bar)}>
    {({ valueText }) => (
      <>
        <div className={styles.words}>
          <Label>{label}</Label>
          <span>{valueText}</span>
        </div>
        {/* An svg, since a width in percent cannot be set by a class. */}
        <svg className={styles.track} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
          <rect className={styles.rail} width="100" height="4" />
          <rect className={styles.fill} width={total === 0 ? 0 : (100 * done) / total} height="4" />
        </svg>
      </>
    )}
  </ProgressBar>
);
