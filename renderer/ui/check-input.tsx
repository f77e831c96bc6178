import { CheckboxButton, CheckboxField } from 'react-aria-components';
import styles from './check-input.module.css';
import { classNames } from './class-names';

interface CheckInputProps {
  readonly label: string;
  readonly value: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (value: boolean) => void;
}

/** A box to tick, with its label. */
export const CheckInput = ({ label, value, isDisabled = false, onChange }: CheckInputProps) => (
  <CheckboxField isSelected={value} isDisabled={isDisabled} onChange={onChange}>
    <CheckboxButton className={classNames(styles.check)}>
      <span className={styles.box} aria-hidden />
      {label}
    </CheckboxButton>
  </CheckboxField>
);
