import { Notice } from '../../ui/notice';
import { strings } from './strings';
import styles from './backups.module.css';

/** What could not be saved, one sentence each. */
export const Losses = ({ lost }: { readonly lost: readonly string[] }) =>
  lost.length > 0 && (
    <Notice tone="advice">
      <details className={styles.losses} open={lost.length < 4}>
        <summary>{strings.couldNotBeSaved({ count: lost.length })}</summary>
        <ul className={styles.findings}>
          {lost.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
