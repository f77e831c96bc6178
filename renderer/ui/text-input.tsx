import { useRef } from 'react';
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
import { useTextUndo } from './use-text-undo';

interface TextInputProps extends Omit<TextFieldProps, 'className' | 'children' | 'value' | 'onChange'> {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Grows with its text. */
  readonly multiline?: boolean;
  readonly mono?: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  /** Left out where nothing can be typed. */
  readonly onChange?: (value: string) => void;
}

/** A labelled line or block of text, with an undo of its own. Its direction follows what is typed. */
export const TextInput = (props: TextInputProps) => {
  const { label, description, placeholder, multiline = false, mono = false, error, ...rest } = props;
  const className = classNames(styles.input, mono && styles.mono);
  const hint = placeholder === undefined ? {} : { placeholder };
  const area = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const change = (text: string) => rest.onChange?.(text);
  useTextUndo<HTMLInputElement | HTMLTextAreaElement>(rest.value, change, multiline ? area : line);
  return (
    <TextField {...rest} isInvalid={error !== undefined} className={classNames(styles.field)}>
      <Label className={styles.label}>{label}</Label>
      {multiline ? (
        <TextArea ref={area} className={className} dir="auto" {...hint} />
      ) : (
        <Input ref={line} className={className} dir="auto" {...hint} />
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
