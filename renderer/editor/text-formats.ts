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
  { format: 'bold', label: 'Bold', icon: Bold, shortcut: { key: 'b', modifiers: CONTROL_OR_META } },
  { format: 'italic', label: 'Italic', icon: Italic, shortcut: { key: 'i', modifiers: CONTROL_OR_META } },
  {
    format: 'underline',
    label: 'Underline',
    icon: Underline,
    shortcut: { key: 'u', modifiers: CONTROL_OR_META },
  },
  {
    format: 'strikethrough',
    label: 'Strikethrough',
    icon: Strikethrough,
    shortcut: { key: 'x', modifiers: shifted },
  },
  {
    format: 'superscript',
    label: 'Superscript',
    icon: Superscript,
    shortcut: { key: '.', modifiers: alternate },
  },
  { format: 'subscript', label: 'Subscript', icon: Subscript, shortcut: { key: ',', modifiers: alternate } },
  { format: 'code', label: 'Code', icon: Code, shortcut: { key: 'e', modifiers: CONTROL_OR_META } },
];
