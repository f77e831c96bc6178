import { PLUS_TERMS, plusLabel, plusTerm, type PlusField } from '@shared/story/plus-terms';
import { SelectInput } from './select-input';
import { strings } from './strings';

const UNSAID = 'unsaid';

interface PlusTermInputProps {
  readonly field: PlusField;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field with a choice from a PLUS list. An existing value can always be kept. */
export const PlusTermInput = ({ field, label, value, onChange }: PlusTermInputProps) => {
  const now = plusTerm(field, value);
  const terms = Object.keys(PLUS_TERMS[field]).map((code) => plusTerm(field, code));
  const listed = now === '' || terms.includes(now) ? terms : [...terms, now];
  return (
    <SelectInput
      label={label}
      choices={[
        { id: UNSAID, label: strings.notSet },
        ...listed.map((term) => ({ id: term, label: plusLabel(field, term) })),
      ]}
      value={now || UNSAID}
      onChange={(chosen) => onChange(chosen === UNSAID ? '' : chosen)}
    />
  );
};
