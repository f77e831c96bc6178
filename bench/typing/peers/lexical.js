import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { paragraphsOf } from '../src/words.js';

/** Bare Lexical: rich text and history, nothing else. */
globalThis.openStory = (words) => {
  const element = document.querySelector('#editor');
  element.contentEditable = 'true';
  const editor = createEditor({
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(
    () => {
      $getRoot().append(
        ...paragraphsOf(words).map((text) => $createParagraphNode().append($createTextNode(text))),
      );
    },
    { discrete: true },
  );
  editor.focus();
};
globalThis.isReady = true;
