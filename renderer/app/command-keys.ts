import { commands, keysOn, type CommandId, type CommandSpec } from '@shared/commands';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const CODES: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash' };

/** Whether a key was pressed, by its letter or, on a keyboard of another script, by its place. */
function isKey({ key, code }: Pressed, wanted: string): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  const onOtherScript = !/^[\u0020-\u007e]$/.test(key) && key.length === 1;
  return onOtherScript && code === (CODES[wanted] ?? `Key${wanted}`);
}

function matches(pressed: Pressed, accelerator: string, isMac: boolean): boolean {
  const parts = accelerator.split('+');
  const wanted = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  // Some layouts need Shift to type these at all.
  const shiftMatters = wanted !== '/' && wanted !== ',';
  return (
    isKey(pressed, wanted) &&
    (isMac ? pressed.metaKey : pressed.ctrlKey) === command &&
    !(isMac ? pressed.ctrlKey : pressed.metaKey) &&
    pressed.altKey === parts.includes('Alt') &&
    (!shiftMatters || pressed.shiftKey === parts.includes('Shift'))
  );
}

/** The command whose shortcut was pressed, or null. */
export const findCommand = (pressed: Pressed, isMac: boolean): CommandId | null =>
  commands.find((command) => {
    const keys = keysOn(command, isMac);
    return keys !== null && matches(pressed, keys, isMac);
  })?.id ?? null;

/** A shortcut as this platform writes it: `Ctrl+Shift+E`, `⇧⌘E`. */
export function shownKeys(accelerator: string, isMac: boolean): string {
  if (!isMac) return accelerator.replace('CmdOrCtrl', 'Ctrl');
  const parts = accelerator.split('+');
  return [
    parts.includes('Alt') ? '⌥' : '',
    parts.includes('Shift') ? '⇧' : '',
    parts.includes('CmdOrCtrl') ? '⌘' : '',
    parts.at(-1) === 'Enter' ? '↩' : parts.at(-1),
  ].join('');
}

/** The shortcut of a command as this platform writes it; null if it has none. */
export function commandKeys(command: CommandSpec, isMac: boolean): string | null {
  const keys = keysOn(command, isMac);
  return keys === null ? null : shownKeys(keys, isMac);
}
