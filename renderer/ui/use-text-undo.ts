import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { TextHistory, type FieldState } from './text-history';

const stateOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldState => ({
  value,
  start: selectionStart,
  end: selectionEnd,
});

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/**
 * Gives a field whose value React sets an undo of its own, by the keys and by the window's Edit menu.
 * `onChange` is called with what the field is to say.
 */
export function useTextUndo(onChange: (value: string) => void): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  const [history] = useState(() => new TextHistory());
  const change = useEffectEvent(onChange);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let before = stateOf(element);
    let composing = false;
    const step = (direction: 'undo' | 'redo') => {
      const state = direction === 'undo' ? history.undo(stateOf(element)) : history.redo(stateOf(element));
      if (!state) return;
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
    element.addEventListener(
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
    element.addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
          event.preventDefault();
          step(event.inputType === 'historyUndo' ? 'undo' : 'redo');
        } else if (!composing) before = stateOf(element);
      },
      { signal },
    );
    element.addEventListener('input', (event) => !composing && take(event.inputType), {
      signal,
    });
    element.addEventListener(
      'compositionstart',
      () => {
        composing = true;
        before = stateOf(element);
      },
      { signal },
    );
    element.addEventListener(
      'compositionend',
      () => {
        composing = false;
        take('insertCompositionText');
      },
      { signal },
    );
    return () => listening.abort();
  }, [history]);
  return field;
}
