import { CheckboxButton, CheckboxField } from 'react-aria-components';
import styles from './check-input.module.css';
import { classNames } from './class-names';

interface CheckInputProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A box to tick, with its label. */
export const CheckInput = ({ label, value, onChange }: CheckInputProps) => (
  <CheckboxField isSelected={value} onChange={onChange}>
    <CheckboxButton className={classNames(styles.check)}>
      <span className={styles.box} aria-hidden />
      {label}
    </CheckboxButton>
  </CheckboxField>
);
