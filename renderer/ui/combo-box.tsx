import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';

export interface ComboInputProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** Known choices to pick from; anything else may be typed. */
export const ComboBoxInput = ({ label, choices, value, onChange, placeholder = '' }: ComboInputProps) => (
  <ComboBox
    className={classNames(styles.field)}
    inputValue={value}
    onInputChange={onChange}
    allowsCustomValue
    menuTrigger="focus"
  >
    <Label className={styles.label}>{label}</Label>
    <div className={styles.combo}>
      <Input className={classNames(styles.input)} dir="auto" placeholder={placeholder} />
      <Button className={classNames(styles.comboButton)}>
        <ChevronDown aria-hidden />
      </Button>
    </div>
    <Popover className={classNames(styles.popover)}>
      <ListBox className={classNames(styles.options)}>
        {choices.map((choice) => (
          <ListBoxItem key={choice} id={choice} textValue={choice} className={classNames(styles.option)}>
            {choice}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </ComboBox>
);
