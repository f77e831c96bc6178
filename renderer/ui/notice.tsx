import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './notice.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next. */
  readonly actions?: ReactNode;
}

/** What an empty place says: why it is empty and what to do next. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className={styles.empty}>
    <p className={styles.emptyTitle}>{title}</p>
    {children && <div className={styles.emptyText}>{children}</div>}
    {actions && <div className={styles.emptyActions}>{actions}</div>}
  </div>
);

interface NoticeProps {
  readonly tone: 'stop' | 'advice' | 'good' | 'plain';
  readonly children: ReactNode;
}

/** A short notice, shown in place. */
export const Notice = ({ tone, children }: NoticeProps) => (
  <div className={classNames(styles.notice, styles[tone])} role={tone === 'stop' ? 'alert' : 'note'}>
    {children}
  </div>
);
