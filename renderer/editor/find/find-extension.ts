import { type ReadonlySignal, signal } from '@lexical/extension';
import {
  $getSelection,
  $isRangeSelection,
  createCommand,
  defineExtension,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';

/** A request for the find bar. */
export interface FindRequest {
  readonly withReplace: boolean;
  /** The selected words, to look for; empty if none or several lines are selected. */
  readonly words: string;
}

export interface FindOutput {
  /** Null while the bar is closed. A new object is a new request, even while it is open. */
  readonly request: ReadonlySignal<FindRequest | null>;
  readonly open: (how: { readonly withReplace: boolean }) => void;
  readonly close: () => void;
}

/** Goes to the next match or the previous one. Answered while the find bar is open. */
export const FIND_STEP_COMMAND: LexicalCommand<1 | -1> = createCommand('copydesk/find-step');

/** In characters. A longer selection is text that somebody is editing, not a word to find. */
const LONGEST_QUERY = 100;

function $selectedWords(): string {
  const selection = $getSelection();
  const words = $isRangeSelection(selection) ? selection.getTextContent().trim() : '';
  return words.includes('\n') || words.length > LONGEST_QUERY ? '' : words;
}

/** Whether the find bar is open. The bar keeps its own matches; a search never changes the document. */
export const FindExtension = defineExtension({
  name: 'copydesk/find',
  build: (editor: LexicalEditor): FindOutput => {
    const request = signal<FindRequest | null>(null);
    return {
      request,
      open: ({ withReplace }) => {
        request.value = { withReplace, words: editor.read('latest', $selectedWords) };
      },
      close: () => {
        request.value = null;
      },
    };
  },
});
