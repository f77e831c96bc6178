import { speakerOf } from '@shared/blocks/turn-into.dom';
import {
  $getSelection,
  $getSelectionSlotFrame,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DROP_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { $spanOverBorder } from './borders';
import { $clearSpan, type Purpose } from './clear-span';
import { $deleteAtEdge, $deleteChosen } from './delete-at-edge';
import { $deleteOverQuotes, $removeOverQuotes } from './join-blocks';
import { $cut, $drop } from './move-words';

/** Removes what is selected if it reaches over a border. Returns the first block that it touched, or null. */
function $clearOverBorder(purpose: Purpose) {
  const selection = $getSelection();
  const span = $isRangeSelection(selection) ? $spanOverBorder(selection) : null;
  if (!span) return null;
  $clearSpan(span, purpose);
  return span.blocks[0] ?? null;
}

/** Removes what is selected if Lexical would not: over a border, or over quotations without one. Returns whether it did. */
function $clearOverBlocks(purpose: Purpose): boolean {
  if ($clearOverBorder(purpose)) return true;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  return purpose === 'delete' ? $deleteOverQuotes(selection) : $removeOverQuotes(selection);
}

const $delete = (unit: 'character' | 'more') => (isBackward: boolean) => {
  if ($clearOverBlocks('delete')) return true;
  const selection = $getSelection();
  const direction = isBackward ? 'previous' : 'next';
  if ($isNodeSelection(selection)) return $deleteChosen(selection.getNodes(), direction);
  if (!$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed()) {
    // Lexical's deletion of a line may reach beyond what is selected, and over a border; in a slot it ignores what is selected.
    if (unit === 'more') selection.removeText();
    return unit === 'more';
  }
  // What is deleted in a slot stays within the slot.
  if ($getSelectionSlotFrame(selection)) return false;
  return $deleteAtEdge(selection, direction, unit);
};

/** Typing continues where the selection was. A corrected spelling is not a paste: it stays in its sentence. */
function $type(typed: InputEvent | string): boolean {
  $clearOverBlocks('insert');
  if (typeof typed === 'string' || typed.inputType !== 'insertReplacementText') return false;
  const text = typed.dataTransfer?.getData('text/plain') ?? typed.data;
  const selection = $getSelection();
  if (text === null || text === '' || !selection) return false;
  selection.insertText(text);
  return true;
}

/** A new line or paragraph across a border: the border already is one. A quotation before it gets no extra line. */
function $newLine(): boolean {
  const first = $clearOverBorder('insert');
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $removeOverQuotes(selection);
  return first !== null && speakerOf(first) !== null;
}

/**
 * No edit changes who said something. If two adjacent blocks of copy differ in whom they quote,
 * there is a border between them, and words on its two sides never join: not by a deletion, by typing, cutting or dragging over
 * it. What is pasted is {@link $makeRoom}'s; conversions keep attributions by `turn-into.dom.ts`.
 *
 * Writing at a caret in a quotation is editing what that speaker says, and as free as any other. A quotation that is
 * deleted from its first word to its last, and with something beyond it, takes its attribution along: nobody is left who
 * said anything. If only its words are deleted, it stays where it is, named and empty.
 */
export const QuotationsExtension = defineExtension({
  name: 'copydesk/quotations',
  register: (editor) => {
    const on = <T>(command: LexicalCommand<T>, $run: (payload: T) => boolean) =>
      editor.registerCommand(command, $run, COMMAND_PRIORITY_HIGH);
    return mergeRegister(
      on(DELETE_CHARACTER_COMMAND, $delete('character')),
      on(DELETE_WORD_COMMAND, $delete('more')),
      on(DELETE_LINE_COMMAND, $delete('more')),
      on(REMOVE_TEXT_COMMAND, () => $clearOverBlocks('delete')),
      on(CONTROLLED_TEXT_INSERTION_COMMAND, $type),
      on(INSERT_TAB_COMMAND, () => {
        $clearOverBlocks('insert');
        return false;
      }),
      on(INSERT_PARAGRAPH_COMMAND, $newLine),
      on(INSERT_LINE_BREAK_COMMAND, $newLine),
      on(CUT_COMMAND, (event) => $cut(event, editor)),
      on(DROP_COMMAND, (event) => $drop(event, editor)),
    );
  },
});
