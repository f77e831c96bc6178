import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  type Key,
} from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { grouped } from '@shared/counted';

export interface Choice<K extends string> {
  readonly id: K;
  readonly label: string;
  /** The number of matches, shown beside the label. */
  readonly count?: number;
  /** Whether there are more than `count`. */
  readonly isMore?: boolean;
}

interface SelectInputProps<K extends string> {
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly isDisabled?: boolean;
  /** If the choices are self-explanatory, the label is only read out. */
  readonly isLabelHidden?: boolean;
}

/** One of a few known choices. */
export function SelectInput<K extends string>(props: SelectInputProps<K>) {
  const { label, choices, value, onChange, isDisabled = false, isLabelHidden = false } = props;
  const choose = (key: Key | null) => {
    const chosen = choices.find(({ id }) => id === key);
    if (chosen) onChange(chosen.id);
  };
  return (
    <Select
      className={classNames(styles.field)}
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles.label}>{label}</Label>}
      <Button className={classNames(styles.input, styles.trigger)}>
        <SelectValue className={classNames(styles.chosen)} />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={classNames(styles.popover)}>
        <ListBox className={classNames(styles.options)}>
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              className={classNames(styles.option)}
            >
              <span className={styles.choice}>{choice.label}</span>
              {choice.count !== undefined && (
                <span className={styles.count}>
                  {grouped(choice.count)}
                  {choice.isMore && '+'}
                </span>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
