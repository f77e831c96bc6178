import { digitalSourceType } from '@shared/story/digital-source-type';
import { SelectInput } from './select-input';

/** The terms of IPTC's list that desks meet, by what they say of a picture. */
const TERMS = [
  { id: 'digitalCapture', label: 'Taken with a digital camera' },
  { id: 'computationalCapture', label: 'Taken, put together from several exposures' },
  { id: 'negativeFilm', label: 'Scanned from a negative' },
  { id: 'positiveFilm', label: 'Scanned from a slide' },
  { id: 'print', label: 'Scanned from a print' },
  { id: 'humanEdits', label: 'Taken, and altered by hand' },
  { id: 'screenCapture', label: 'A screen shot' },
  { id: 'digitalCreation', label: 'Drawn by a person' },
  { id: 'dataDrivenMedia', label: 'Drawn from data' },
  { id: 'composite', label: 'Put together from several pictures' },
  { id: 'trainedAlgorithmicMedia', label: 'Made with AI' },
  { id: 'compositeWithTrainedAlgorithmicMedia', label: 'Altered with AI' },
  { id: 'compositeSynthetic', label: 'Put together, a part made with AI' },
] as const;

const UNSAID = 'unsaid';
const CHOICES = [
  { id: UNSAID, label: 'Not said' },
  ...TERMS.map(({ id, label }) => ({ id: digitalSourceType(id), label })),
];

interface SourceTypeInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How a picture came about: IPTC's digital source type. What stands there already can always be kept. */
export const SourceTypeInput = ({ value, onChange }: SourceTypeInputProps) => {
  const now = digitalSourceType(value);
  const isListed = now === '' || CHOICES.some(({ id }) => id === now);
  return (
    <SelectInput
      label="How it was made"
      choices={isListed ? CHOICES : [...CHOICES, { id: now, label: now }]}
      value={now || UNSAID}
      onChange={(chosen) => onChange(chosen === UNSAID ? '' : chosen)}
    />
  );
};
