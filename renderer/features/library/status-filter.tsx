import { StoryStatus } from '@shared/story/status';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { STATUS_LABELS } from '../../ui/status-chip';
import { grouped } from '../../ui/times';
import styles from './library-panel.module.css';

interface StatusFilterProps {
  readonly status: StoryStatus | null;
  readonly counts: Readonly<Partial<Record<StoryStatus, number>>> | undefined;
  readonly onChange: (status: StoryStatus | null) => void;
}

export const StatusFilter = ({ status, counts, onChange }: StatusFilterProps) => {
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <ToggleButtonGroup
      aria-label="Show stories that are"
      className={classNames(styles.statuses)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[status ?? 'all']}
      onSelectionChange={([key]) => onChange(StoryStatus.safeParse(key).data ?? null)}
    >
      <ToggleButton id="all" className={classNames(styles.status)}>
        All <span className={styles.count}>{grouped(total)}</span>
      </ToggleButton>
      {StoryStatus.options.map((option) => (
        <ToggleButton key={option} id={option} className={classNames(styles.status)}>
          {STATUS_LABELS[option]} <span className={styles.count}>{grouped(counts?.[option] ?? 0)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
