import type { RefObject } from 'react';
import type { CaretPlace } from '../editor/caret-place';
import type { StoryEditorHandle } from '../editor/editor-handle';
import type { Place, TextField } from '../ui/held-keys/held-keys';

/** Where the caret was in a story that is loaded again with another text: in a field, by its id, or in the copy. */
export type KeptCaret =
  | { readonly at: 'field'; readonly id: string; readonly start: number | null; readonly end: number | null }
  | { readonly at: 'copy'; readonly place: CaretPlace };

/** Where the caret goes in a story that is opened. `nowhere` leaves it where it is. */
export type Caret = 'headline' | 'copy' | 'nowhere' | KeptCaret;

type Editor = RefObject<StoryEditorHandle | null>;

const isField = (element: Element | null): element is TextField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const fieldOf = (id: string): TextField | null => {
  const element = document.getElementById(id);
  return isField(element) ? element : null;
};

/** Where the caret is now, if that is in the story; `nowhere` otherwise. */
export function keptCaret(editor: Editor): Caret {
  const { activeElement } = document;
  if (!activeElement?.closest('[data-story-desk]')) return 'nowhere';
  if (isField(activeElement) && activeElement.id !== '') {
    const { id, selectionStart: start, selectionEnd: end } = activeElement;
    return { at: 'field', id, start, end };
  }
  const place = editor.current?.caretPlace();
  return activeElement.closest('[data-lexical-editor]') && place ? { at: 'copy', place } : 'nowhere';
}

function focusField(id: string, start: number | null, end: number | null): void {
  const field = fieldOf(id);
  field?.focus();
  // A field of a date or a number has no such place.
  if (start !== null) field?.setSelectionRange(start, end);
}

/** The end of a field, wherever that is. */
const END = Number.MAX_SAFE_INTEGER;

/** The place in an opened story where its caret goes: the end of its headline, its copy, or where it was. */
export function placeOf(caret: Exclude<Caret, 'nowhere'>, editor: Editor): Place {
  if (caret === 'copy') return { focus: () => editor.current?.focus(), field: () => null };
  if (caret !== 'headline' && caret.at === 'copy')
    return { focus: () => editor.current?.focusPlace(caret.place), field: () => null };
  const { id, start, end } = caret === 'headline' ? { id: 'field-headline', start: END, end: END } : caret;
  return { focus: () => focusField(id, start, end), field: () => fieldOf(id) };
}
