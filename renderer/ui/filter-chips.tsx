import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './filter-chips.module.css';
import { grouped } from '@shared/counted';

interface FilterChipsProps<K extends string> {
  readonly label: string;
  readonly filters: readonly { readonly id: K; readonly label: string; readonly count: number }[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** One of a few filters, each with the number of its matches. */
export function FilterChips<K extends string>({ label, filters, value, onChange }: FilterChipsProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classNames(styles.filters)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => {
        const chosen = filters.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {filters.map((filter) => (
        <ToggleButton key={filter.id} id={filter.id} className={classNames(styles.filter)}>
          {filter.label} <span className={styles.count}>{grouped(filter.count)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
