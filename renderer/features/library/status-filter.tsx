import { memo } from 'react';
import { StoryStatus, type StoryShelf } from '@shared/story/status';
import { SelectInput } from '../../ui/select-input';
import { STATUS_LABELS } from '../../ui/status-chip';
import { strings } from './strings';

interface StatusFilterProps {
  /** Null: every story that is not deleted. */
  readonly shelf: StoryShelf | null;
  readonly counts: Readonly<Partial<Record<StoryShelf, number>>> | undefined;
  /** Whether there can be more than `counts` says. */
  readonly isMore: boolean;
  readonly onChange: (shelf: StoryShelf | null) => void;
}

const Filter = ({ shelf, counts, isMore, onChange }: StatusFilterProps) => {
  const of = (one: StoryShelf) => counts?.[one] ?? 0;
  return (
    <SelectInput<StoryShelf | 'all'>
      label={strings.whichStories}
      isLabelHidden
      choices={[
        {
          id: 'all',
          label: strings.allStories,
          count: StoryStatus.options.reduce((sum, one) => sum + of(one), 0),
          isMore,
        },
        ...StoryStatus.options.map((id) => ({ id, label: STATUS_LABELS[id], count: of(id), isMore })),
        { id: 'deleted', label: strings.deleted, count: of('deleted'), isMore },
      ]}
      value={shelf ?? 'all'}
      onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
    />
  );
};

/** Which stories the list shows, each choice with how many it leaves. One line in the narrowest list. */
export const StatusFilter = memo(
  Filter,
  (a, b) =>
    a.shelf === b.shelf &&
    a.isMore === b.isMore &&
    a.onChange === b.onChange &&
    JSON.stringify(a.counts) === JSON.stringify(b.counts),
);
