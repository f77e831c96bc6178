import { buildEditorFromExtensions } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createPhoto } from '@shared/blocks/photo/node.dom';
import { newPhotoId } from '@shared/story/ids';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import { expect, it } from 'vitest';
import { $caretPlace, $putCaret } from './caret-place';
import { bodyExtension } from './editor-extension';

/** A copy of paragraphs, each of these texts: plain, bold, and linked; an empty list is a photo. */
function editorWith(blocks: readonly (readonly string[])[]): LexicalEditor {
  const editor = buildEditorFromExtensions(bodyExtension);
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const [plain, bold, linked] of blocks) {
        if (plain === undefined) {
          root.append($createPhoto(newPhotoId()));
          continue;
        }
        const paragraph = $createParagraphNode().append($createTextNode(plain));
        if (bold) paragraph.append($createTextNode(bold).toggleFormat('bold'));
        if (linked) paragraph.append($createLinkNode('https://example.org/').append($createTextNode(linked)));
        root.append(paragraph);
      }
    },
    { discrete: true },
  );
  return editor;
}

const words = fc.array(fc.stringMatching(/^[a-z ]{1,6}$/u), { minLength: 1, maxLength: 3 });
const copy = fc.array(fc.oneof({ weight: 4, arbitrary: words }, { arbitrary: fc.constant([]), weight: 1 }), {
  minLength: 1,
  maxLength: 5,
});

it('is the same place in the same copy, wherever the caret is', () => {
  fc.assert(
    fc.property(copy, fc.nat(), fc.nat(), (blocks, blockAt, offsetAt) => {
      const block = blockAt % blocks.length;
      const size = blocks[block]!.join('').length;
      const place = { block, offset: offsetAt % (size + 1) };
      const editor = editorWith(blocks);
      editor.update(() => $putCaret(place), { discrete: true });
      expect(editor.read('latest', $caretPlace)).toEqual(place);
      const before = editor.read('latest', () => {
        const selection = $getSelection();
        if ($isNodeSelection(selection)) return '';
        if (!$isRangeSelection(selection)) return null;
        const node = selection.focus.getNode();
        const texts = node.getTopLevelElement();
        if (!$isElementNode(texts)) return null;
        let said = '';
        for (const text of texts.getAllTextNodes()) {
          if (text.is(node)) return said + text.getTextContent().slice(0, selection.focus.offset);
          said += text.getTextContent();
        }
        return said;
      });
      expect(before).toBe(blocks[block]!.join('').slice(0, place.offset));
    }),
    { numRuns: 200 },
  );
});

it('is near where it was in a copy that has become shorter', () => {
  const editor = editorWith([['One.'], ['Two.']]);
  editor.update(() => $putCaret({ block: 7, offset: 90 }), { discrete: true });
  expect(editor.read('latest', $caretPlace)).toEqual({ block: 1, offset: 4 });
  editor.update(
    () => {
      $getRoot().clear();
      $putCaret({ block: 7, offset: 90 });
    },
    { discrete: true },
  );
  expect(editor.read('latest', $caretPlace)?.offset).toBe(0);
});

it('is nowhere before the copy had it', () => {
  expect(editorWith([['One.']]).read('latest', $caretPlace)).toBeNull();
});
