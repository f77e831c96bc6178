import { lazyPart } from './lazy-part';
import type { ComboInputProps } from './combo-box';
import { TextInput } from './text-input';

/** Only the field, in the same place: typing counts even before the choices are loaded. */
const Meanwhile = ({ label, value, onChange, placeholder }: ComboInputProps) => (
  <TextInput label={label} value={value} onChange={onChange} placeholder={placeholder} />
);

/** Known choices to pick from; anything else may be typed. The list comes after the first screen. */
export const ComboInput = lazyPart(() => import('./combo-box').then((part) => part.ComboBoxInput), Meanwhile);
