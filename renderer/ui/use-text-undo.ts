import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { TextHistory, type FieldState } from './text-history';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const stateOf = ({ value, selectionStart, selectionEnd }: TextField): FieldState => ({
  value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/**
 * Gives a field whose value React sets an undo of its own, by the keys and by the window's Edit menu.
 * `onChange` is called with what the field is to say. `value` is what it says: where that becomes what was not typed
 * here, as when the field turns to another photo, the steps are forgotten.
 *
 * @param field the field, where its owner needs it too
 */
export function useTextUndo<T extends TextField>(
  value: string,
  onChange: (value: string) => void,
  field: RefObject<T | null>,
): void {
  const [history] = useState(() => new TextHistory());
  const said = useRef(value);
  /** Whether the field is being changed here right now: what its owner makes of that is its change, too. */
  const changing = useRef(false);
  const change = useEffectEvent(onChange);
  useEffect(() => {
    if (value !== said.current && !changing.current) history.clear();
    said.current = value;
  }, [history, value]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let before = stateOf(element);
    let composing = false;
    const changes = (to: string) => {
      said.current = to;
      changing.current = true;
      setTimeout(() => (changing.current = false));
    };
    const step = (direction: 'undo' | 'redo') => {
      const state = direction === 'undo' ? history.undo(stateOf(element)) : history.redo(stateOf(element));
      if (!state) return;
      changes(state.value);
      flushSync(() => change(state.value));
      element.setSelectionRange(state.start, state.end);
    };
    const take = (inputType: string) => {
      const after = stateOf(element);
      history.record(before, after, inputType, performance.now());
      before = after;
    };
    const listening = new AbortController();
    const { signal } = listening;
    // As either kind of field has them.
    const events: HTMLElement = element;
    events.addEventListener(
      'keydown',
      (event) => {
        const direction = event.isComposing ? null : stepOf(event);
        if (!direction) return;
        // Also where there is no step left: the browser would go on in another field.
        event.preventDefault();
        step(direction);
      },
      { signal },
    );
    events.addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
          event.preventDefault();
          step(event.inputType === 'historyUndo' ? 'undo' : 'redo');
        } else if (!composing) before = stateOf(element);
      },
      { signal },
    );
    events.addEventListener(
      'input',
      (event) => {
        changes(element.value);
        if (!composing) take(event.inputType);
      },
      { signal },
    );
    events.addEventListener(
      'compositionstart',
      () => {
        composing = true;
        before = stateOf(element);
      },
      { signal },
    );
    events.addEventListener(
      'compositionend',
      () => {
        composing = false;
        take('insertCompositionText');
      },
      { signal },
    );
    return () => listening.abort();
  }, [history, field]);
}
