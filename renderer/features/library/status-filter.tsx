import { StoryStatus } from '@shared/story/status';
import { FilterChips } from '../../ui/filter-chips';
import { STATUS_LABELS } from '../../ui/status-chip';

interface StatusFilterProps {
  readonly status: StoryStatus | null;
  readonly counts: Readonly<Partial<Record<StoryStatus, number>>> | undefined;
  readonly onChange: (status: StoryStatus | null) => void;
}

export const StatusFilter = ({ status, counts, onChange }: StatusFilterProps) => {
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <FilterChips<StoryStatus | 'all'>
      label="Show stories that are"
      filters={[
        { id: 'all', label: 'All', count: total },
        ...StoryStatus.options.map((id) => ({ id, label: STATUS_LABELS[id], count: counts?.[id] ?? 0 })),
      ]}
      value={status ?? 'all'}
      onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
    />
  );
};
