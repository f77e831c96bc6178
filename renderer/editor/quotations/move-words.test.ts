// @vitest-environment jsdom
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $getRoot, $getSelection, $getSlot, $isElementNode, DROP_COMMAND } from 'lexical';
import { afterEach, describe, expect, it } from 'vitest';
import { type MarkedCopy, markedCopy } from '../../../test/support/marked-copy';
import { DRAG_MIME } from './move-words';

afterEach(() => Reflect.deleteProperty(document, 'caretRangeFromPoint'));

/** Drops what is selected at the start of a quotation's attribution. */
function dropOnName(copy: MarkedCopy, nth: number): MarkedCopy {
  const name = copy.editor.read(() => {
    const slot = $getSlot($getRoot().getChildren().filter($isBlockQuote)[nth]!, 'attribution');
    const [text] = $isElementNode(slot) ? slot.getAllTextNodes() : [];
    return copy.editor.getElementByKey(text!.getKey())!.firstChild!;
  });
  const range = { startContainer: name, startOffset: 0 };
  Object.assign(document, { caretRangeFromPoint: () => range });
  const data: Record<string, string> = copy.editor.read(() => ({
    ...($getClipboardDataFromSelection($getSelection()) as Record<string, string>),
  }));
  data[DRAG_MIME] = JSON.stringify({ editorKey: copy.editor.getKey() });
  const dataTransfer = { types: Object.keys(data), files: [], getData: (mime: string) => data[mime] ?? '' };
  const event = Object.assign(new Event('drop'), { dataTransfer, clientX: 0, clientY: 0 });
  return copy.edit(() => void copy.editor.dispatchCommand(DROP_COMMAND, event as unknown as DragEvent));
}

describe('a drop on an attribution', () => {
  it('of a whole quotation before or after it loses none of its words', () => {
    const after = dropOnName(markedCopy('Asha: [One]', 'Mira: two'), 1).lines();
    const before = dropOnName(markedCopy('Mira: two', 'Asha: [One]'), 0).lines();
    expect(after).toEqual(['', expect.stringMatching(/^One.*Mira: two$/u)]);
    expect(before).toEqual([expect.stringMatching(/^One.*Mira: two$/u), '']);
  });

  it('of copy over a border is put into the name', () => {
    expect(dropOnName(markedCopy('Z[ero', 'Asha: One]', 'Mira: two'), 1).lines()[0]).toBe('Z');
  });

  it('of the quotation’s own words, or of a selection around it, changes nothing', () => {
    expect(dropOnName(markedCopy('Asha: [One]', 'two'), 0).lines()).toEqual(['Asha: One', 'two']);
    const around = ['Z[ero', 'Asha: One', 'tw]o'];
    expect(dropOnName(markedCopy(...around), 0).lines()).toEqual(['Zero', 'Asha: One', 'two']);
  });
});
