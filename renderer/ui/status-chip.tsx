import type { StoryStatus } from '@shared/story/status';
import { classNames } from './class-names';
import styles from './status-chip.module.css';

export const STATUS_LABELS: Readonly<Record<StoryStatus, string>> = {
  draft: 'Draft',
  filed: 'Filed',
  returned: 'Returned',
  approved: 'Approved',
  exported: 'Exported',
};

export const StatusChip = ({ status }: { readonly status: StoryStatus }) => (
  <span className={classNames(styles.chip, styles[status])}>{STATUS_LABELS[status]}</span>
);
