import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';

interface TextInputProps extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Grows with its text. */
  readonly multiline?: boolean;
  readonly mono?: boolean;
  readonly error?: string | undefined;
}

/** A labelled line or block of text. Its direction follows what is typed. */
export const TextInput = (props: TextInputProps) => {
  const { label, description, placeholder, multiline = false, mono = false, error, ...rest } = props;
  const className = classNames(styles.input, mono && styles.mono);
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <TextField {...rest} isInvalid={error !== undefined} className={classNames(styles.field)}>
      <Label className={styles.label}>{label}</Label>
      {multiline ? (
        <TextArea className={className} dir="auto" {...hint} />
      ) : (
        <Input className={className} dir="auto" {...hint} />
      )}
      {description && (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </TextField>
  );
};
