import { CONTROL_OR_META, type KeyboardShortcutMatch, type TextFormatType } from 'lexical';
import {
  Bold,
  Code,
  Italic,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  type LucideIcon,
} from 'lucide-react';
import { strings } from './strings';

export interface TextFormat {
  readonly format: TextFormatType;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut: KeyboardShortcutMatch;
}

const shifted = { ...CONTROL_OR_META, shiftKey: true };
const alternate = { ...CONTROL_OR_META, altKey: true };

/** Every format of a run of text, in the toolbar's order. */
export const textFormats: readonly TextFormat[] = [
  { format: 'bold', label: strings.bold, icon: Bold, shortcut: { key: 'b', modifiers: CONTROL_OR_META } },
  {
    format: 'italic',
    label: strings.italic,
    icon: Italic,
    shortcut: { key: 'i', modifiers: CONTROL_OR_META },
  },
  {
    format: 'underline',
    label: strings.underline,
    icon: Underline,
    shortcut: { key: 'u', modifiers: CONTROL_OR_META },
  },
  {
    format: 'strikethrough',
    label: strings.strikethrough,
    icon: Strikethrough,
    shortcut: { key: 'x', modifiers: shifted },
  },
  {
    format: 'superscript',
    label: strings.superscript,
    icon: Superscript,
    shortcut: { key: '.', modifiers: alternate },
  },
  {
    format: 'subscript',
    label: strings.subscript,
    icon: Subscript,
    shortcut: { key: ',', modifiers: alternate },
  },
  { format: 'code', label: strings.code, icon: Code, shortcut: { key: 'e', modifiers: CONTROL_OR_META } },
];
