import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { AppWords } from '../app-words.dom';
import { strings } from './strings';

export interface PhotoFieldProps {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly required: boolean;
  /** Whether the words were read from the file and nobody has looked at them yet. */
  readonly proposed: boolean;
  readonly readOnly: boolean;
  readonly onAccept: () => void;
  readonly onChange: (value: string) => void;
  /** What can be done with its words, shown while the field is in use. */
  readonly tools?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One field of a photo, under the picture. */
export function PhotoField(props: PhotoFieldProps) {
  const id = useId();
  const missing = props.required && props.value.trim() === '';
  const note = props.proposed ? strings.readFromTheFile : missing ? strings.missing : '';
  return (
    <div
      className="photo-field"
      data-missing={missing || undefined}
      data-proposed={props.proposed || undefined}
    >
      <label htmlFor={id}>
        <AppWords>{props.label}</AppWords>
      </label>
      <textarea
        id={id}
        rows={1}
        data-field={props.name}
        data-undo="editor"
        dir="auto"
        placeholder={props.placeholder}
        aria-describedby={`${id}-note`}
        aria-required={props.required}
        readOnly={props.readOnly}
        value={props.value}
        onKeyDown={props.onKeyDown}
        onChange={({ target }) => props.onChange(target.value.replaceAll(/(?:(?<!\s)\s+)?\n\s*/gu, ' '))}
      />
      <span className="photo-note" id={`${id}-note`}>
        {note && <AppWords>{note}</AppWords>}
        {props.proposed && (
          <button type="button" onClick={props.onAccept}>
            <AppWords>{strings.keep}</AppWords>
          </button>
        )}
      </span>
      {props.tools}
    </div>
  );
}
