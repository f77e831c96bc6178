import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import { CONTROLLED_TEXT_INSERTION_COMMAND, getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import type { HeldEntry, HeldKey } from './held-entry';

/** React and Lexical render an event's changes in microtasks, so no user key can come in between. */
const TURNS = 20;
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is TextField =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** What takes text; not the field that held it. */
export const isEditable = (element: Element | null): boolean => {
  if (!(element instanceof HTMLElement) || element.dataset.heldKeys !== undefined) return false;
  return isField(element) ? !element.readOnly && !element.disabled : element.isContentEditable;
};

/** Edits at the caret as a person would, so that the field's owner is notified: no newer API does that. */
const edit = (command: string, text?: string): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand(command, false, text);

/** The editor whose copy has the caret. A field in one of its blocks is a field. */
function focusedEditor(active: Element | null): LexicalEditor | null {
  const editor = active && getNearestEditorFromDOMNode(active);
  return isCopyOf(editor, active) ? editor : null;
}

const signs = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

/** Writes at the caret, as typing does: what follows from a typed sign, such as a set quotation mark, follows here too. */
async function write(text: string, composed: boolean): Promise<boolean> {
  const active = document.activeElement;
  const editor = focusedEditor(active);
  if (!editor) {
    if (!isEditable(active)) return false;
    edit('insertText', text);
    return true;
  }
  for (const part of composed ? [text] : signs(text)) {
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, part);
    await settled();
  }
  return true;
}

function paste(data: DataTransfer): boolean {
  const { activeElement } = document;
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  if (!activeElement?.dispatchEvent(event)) return true;
  if (!isEditable(activeElement)) return false;
  edit('insertText', data.getData('text/plain'));
  return true;
}

const TABBABLE = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

function goToNext(from: Element | null, backwards: boolean): void {
  const places = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (place) =>
      place === from ||
      (place.tabIndex >= 0 && !place.closest('[inert], :disabled') && place.checkVisibility()),
  );
  places[places.indexOf(from as HTMLElement) + (backwards ? -1 : 1)]?.focus();
}

/** Where a key moves the caret: the direction and the distance. */
const MOVES: Readonly<Record<string, readonly [direction: string, granularity: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

const COMMANDS: Readonly<Record<string, string>> = { a: 'selectAll', c: 'copy', x: 'cut' };

function erase(key: HeldKey, byWord: boolean): void {
  const backwards = key.key === 'Backspace';
  const selection = getSelection();
  if (byWord && selection?.isCollapsed)
    selection.modify('extend', backwards ? 'backward' : 'forward', 'word');
  edit(backwards ? 'delete' : 'forwardDelete');
}

/** Does what the browser would do with an unhandled key: it does so only for real keys. */
function doAsBrowser(held: HeldKey, active: Element | null): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = held;
  const withCommand = ctrlKey || metaKey;
  if (key === 'Tab') return goToNext(active, shiftKey);
  if (key === 'Enter' && active instanceof HTMLInputElement) return active.form?.requestSubmit();
  if (key === 'Enter' && active instanceof HTMLButtonElement) return active.click();
  if (!isEditable(active)) return;
  const move = MOVES[key];
  if (key === 'Enter') edit('insertText', '\n');
  else if (key === 'Backspace' || key === 'Delete') erase(held, withCommand || altKey);
  else if (move) {
    const far = withCommand || altKey ? 'word' : move[1];
    getSelection()?.modify(shiftKey ? 'extend' : 'move', move[0], move[1] === 'character' ? far : move[1]);
  } else if (withCommand) edit(COMMANDS[key.toLowerCase()] ?? '');
}

function press(key: HeldKey): void {
  const active = document.activeElement ?? document.body;
  const event = { ...key, bubbles: true, cancelable: true };
  if (active.dispatchEvent(new KeyboardEvent('keydown', event))) doAsBrowser(key, active);
  const target = active.isConnected ? active : (document.activeElement ?? document.body);
  target.dispatchEvent(new KeyboardEvent('keyup', event));
}

/** Replays, where the focus is now, what was done while keys were held; false for words that nothing there accepts. */
export async function replay(
  entry: Exclude<HeldEntry, { readonly kind: 'command' | 'turn' }>,
): Promise<boolean> {
  let isTaken = true;
  if (entry.kind === 'text') isTaken = await write(entry.text, entry.composed);
  else if (entry.kind === 'paste') isTaken = paste(entry.data);
  else press(entry.key);
  await settled();
  return isTaken;
}

/** Writes at the end of an unfocused field. React treats it like typing. */
export function writeBehind(field: TextField, text: string): void {
  field.setRangeText(text, field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
