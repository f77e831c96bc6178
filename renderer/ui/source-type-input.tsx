import { digitalSourceType } from '@shared/story/digital-source-type';
import { SelectInput } from './select-input';
import { strings } from './strings';

/** The terms of IPTC's list that desks meet, by what they say of a picture. */
const TERMS = [
  { id: 'digitalCapture', label: strings.takenWithADigital },
  { id: 'computationalCapture', label: strings.takenPutTogetherFrom },
  { id: 'negativeFilm', label: strings.scannedFromANegative },
  { id: 'positiveFilm', label: strings.scannedFromASlide },
  { id: 'print', label: strings.scannedFromAPrint },
  { id: 'humanEdits', label: strings.takenAndAlteredBy },
  { id: 'screenCapture', label: strings.aScreenShot },
  { id: 'digitalCreation', label: strings.drawnByAPerson },
  { id: 'dataDrivenMedia', label: strings.drawnFromData },
  { id: 'composite', label: strings.putTogetherFromSeveral },
  { id: 'trainedAlgorithmicMedia', label: strings.madeWithAi },
  { id: 'compositeWithTrainedAlgorithmicMedia', label: strings.alteredWithAi },
  { id: 'compositeSynthetic', label: strings.putTogetherAPart },
] as const;

const UNSAID = 'unsaid';
const CHOICES = [
  { id: UNSAID, label: strings.notSet },
  ...TERMS.map(({ id, label }) => ({ id: digitalSourceType(id), label })),
];

interface SourceTypeInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How a picture was made: IPTC's digital source type. An existing value can always be kept. */
export const SourceTypeInput = ({ value, onChange }: SourceTypeInputProps) => {
  const now = digitalSourceType(value);
  const isListed = now === '' || CHOICES.some(({ id }) => id === now);
  return (
    <SelectInput
      label={strings.howItWasMade}
      choices={isListed ? CHOICES : [...CHOICES, { id: now, label: now }]}
      value={now || UNSAID}
      onChange={(chosen) => onChange(chosen === UNSAID ? '' : chosen)}
    />
  );
};
