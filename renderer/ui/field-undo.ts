import { TextHistory, type FieldState } from './text-history';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What is typed in letter by letter; the fields of a block of the copy are the editor's, whose undo they share. */
const FIELDS = ['textarea', ...['text', 'search', 'url', 'tel'].map((type) => `input[type="${type}"]`)]
  .concat('input:not([type])')
  .map((field) => `${field}:not([data-undo="editor"])`)
  .join(', ');

interface Kept {
  readonly history: TextHistory;
  /** The field before the current typing. */
  before: FieldState;
  /** Its text after the last change here, including what its owner made of it. */
  settled: string;
  /** A change is under way: the owner may still adjust the text. */
  settling: boolean;
}

export type HistoryStep = 'undo' | 'redo';

const stateOf = ({ value, selectionStart, selectionEnd }: TextField): FieldState => ({
  value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});

function stepOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): HistoryStep | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Most events are of the copy: what is no field at all is told by its class, before any selector. */
const fieldOf = ({ target }: Event): TextField | null =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && hasFieldHistory(target)
    ? target
    : null;

/** Sets a field's text as if it were typed: React notices only values that its own setter did not set. */
function say(field: TextField, value: string, inputType: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

const kept = new WeakMap<TextField, Kept>();

function keptOf(field: TextField): Kept {
  const known = kept.get(field);
  if (known && (known.settling || known.settled === field.value)) return known;
  const fresh = { history: new TextHistory(), before: stateOf(field), settled: field.value, settling: false };
  kept.set(field, fresh);
  return fresh;
}

function settle(field: TextField, of: Kept): void {
  of.before = stateOf(field);
  of.settled = field.value;
}

/** Whether a field has a history here, so that {@link stepField} is its undo. */
export const hasFieldHistory = (element: Element): element is TextField => element.matches(FIELDS);

export function canStepField(field: TextField, step: HistoryStep): boolean {
  const { history } = keptOf(field);
  return !field.readOnly && (step === 'undo' ? history.canUndo : history.canRedo);
}

/** Takes a field one step back or forward. Does nothing if there is no step left. */
export function stepField(field: TextField, step: HistoryStep): void {
  if (!canStepField(field, step)) return;
  const of = keptOf(field);
  const state = of.history[step](stateOf(field));
  if (!state) return;
  // Set first, so that the event it causes is not taken for typing.
  of.settled = state.value;
  of.before = state;
  say(field, state.value, step === 'undo' ? 'historyUndo' : 'historyRedo');
  field.setSelectionRange(state.start, state.end);
  settle(field, of);
}

/**
 * Gives every text field of a page an undo of its own, by the keys and by {@link stepField}. The browser's is one for all of
 * them: it continues into fields out of sight. A field whose text was not typed in it, for example because it turned to another
 * photo, starts again.
 */
export function keepFieldHistories(page: Document): void {
  let composing = false;

  const take = (field: TextField, of: Kept, inputType: string): void => {
    of.history.record(of.before, stateOf(field), inputType, performance.now());
    settle(field, of);
    // What its owner makes of it, such as one line out of two, is part of the change.
    of.settling = true;
    setTimeout(() => {
      of.settling = false;
      settle(field, of);
    });
  };
  const on = <K extends keyof DocumentEventMap>(
    type: K,
    hear: (field: TextField, event: DocumentEventMap[K]) => void,
  ): void =>
    page.addEventListener(
      type,
      (event) => {
        const field = fieldOf(event);
        if (field) hear(field, event);
      },
      { capture: true },
    );

  on('focusin', keptOf);
  on('keydown', (field, event) => {
    const step = event.isComposing ? null : stepOfKeys(event);
    if (!step) return;
    // Even if there is no step left: the browser would continue in another field.
    event.preventDefault();
    stepField(field, step);
  });
  on('beforeinput', (field) => {
    if (!composing) keptOf(field).before = stateOf(field);
  });
  on('input', (field, { inputType }) => {
    const of = kept.get(field);
    if (!of || inputType === 'historyUndo' || inputType === 'historyRedo') return;
    if (composing) of.settled = field.value;
    else take(field, of, inputType);
  });
  on('compositionstart', (field) => {
    composing = true;
    keptOf(field).before = stateOf(field);
  });
  on('compositionend', (field) => {
    composing = false;
    const of = kept.get(field);
    if (of) take(field, of, 'insertCompositionText');
  });
}
