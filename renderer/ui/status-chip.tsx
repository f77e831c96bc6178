import type { StoryStatus } from '@shared/story/status';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './status-chip.module.css';

export const STATUS_LABELS: Readonly<Record<StoryStatus, string>> = {
  draft: strings.draft,
  filed: strings.filed,
  returned: strings.returned,
  approved: strings.approved,
  exported: strings.exported,
};

export const StatusChip = ({ status }: { readonly status: StoryStatus }) => (
  <span className={classNames(styles.chip, styles[status])}>{STATUS_LABELS[status]}</span>
);
