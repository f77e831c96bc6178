import type { RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import type { Place } from '../ui/held-keys/held-keys';
import type { Caret } from './use-opened-story';

const headline = (): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>('textarea#field-headline');

/** The place in an opened story where its caret goes: the end of its headline, or its copy. */
export const placeOf = (
  caret: Exclude<Caret, 'nowhere'>,
  editor: RefObject<StoryEditorHandle | null>,
): Place =>
  caret === 'copy'
    ? { focus: () => editor.current?.focus(), field: () => null }
    : {
        focus: () => {
          const field = headline();
          field?.focus();
          field?.setSelectionRange(field.value.length, field.value.length);
        },
        field: headline,
      };
