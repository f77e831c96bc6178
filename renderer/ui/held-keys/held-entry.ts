import type { PressedKey } from '@shared/api/events';

/** A key as it was pressed, so that it can be pressed again elsewhere. */
export type HeldKey = PressedKey;

/** Something the user did while the keyboard was held. */
export type HeldEntry =
  /** Text as it was typed; `composed` when an input method (IME) took part in it. */
  | { readonly kind: 'text'; readonly text: string; readonly composed: boolean }
  | { readonly kind: 'paste'; readonly data: DataTransfer }
  /** A key that does more than write a character: Enter, Tab, an arrow, a shortcut of a field. */
  | { readonly kind: 'key'; readonly key: HeldKey }
  /** A command of the app, by its shortcut or from a menu. It is meant for the place that is being opened. */
  | { readonly kind: 'command'; readonly run: () => void }
  /** Another place was asked for. It is opened even if the one before it cannot be. */
  | { readonly kind: 'turn'; readonly run: () => void };

function words(entry: HeldEntry): string {
  if (entry.kind === 'text') return entry.text;
  if (entry.kind === 'paste') return entry.data.getData('text/plain');
  return entry.kind === 'key' && entry.key.key === 'Enter' ? '\n' : '';
}

/** What these entries would have written. */
export const wordsOf = (entries: readonly HeldEntry[]): string => entries.map(words).join('');

/** Keys that write nothing by themselves. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock']);

export const isModifier = ({ key }: Pick<KeyboardEvent, 'key'>): boolean => MODIFIERS.has(key);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isPasting = ({ key, shiftKey, ctrlKey, metaKey }: Pressed): boolean =>
  ((ctrlKey || metaKey) && key.toLowerCase() === 'v') || (shiftKey && key === 'Insert');

/**
 * Whether a field can take this key by itself and hold what it wrote. All other keys are held one by one. A field that
 * holds nothing yet has nothing for Backspace to take back: that is for the field that is to come.
 */
export function writesText(
  pressed: Pressed,
  field: { readonly isEmpty: boolean; readonly isAltGraph: boolean },
): boolean {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (isPasting(pressed)) return true;
  const withCommand = (ctrlKey || metaKey) && !field.isAltGraph;
  if (key === 'Backspace') return !field.isEmpty && !withCommand && !altKey;
  // `Dead`, `Process` and `Unidentified` begin what only the browser can finish.
  return !withCommand && ([...key].length === 1 || ['Dead', 'Process', 'Unidentified'].includes(key));
}
