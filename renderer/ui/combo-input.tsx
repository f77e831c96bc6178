import { lazyPart } from './lazy-part';
import type { ComboInputProps } from './combo-box';
import { TextInput } from './text-input';

/** The field alone, in the same place: what is typed before the choices are there counts. */
const Meanwhile = ({ label, value, onChange, placeholder }: ComboInputProps) => (
  <TextInput label={label} value={value} onChange={onChange} placeholder={placeholder} />
);

/** Known choices to pick from; anything else may be typed. The list comes after the first screen. */
export const ComboInput = lazyPart(() => import('./combo-box').then((part) => part.ComboBoxInput), Meanwhile);
