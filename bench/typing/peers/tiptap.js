import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { paragraphsOf } from '../src/words.js';

globalThis.openStory = (words) => {
  const editor = new Editor({
    element: document.querySelector('#editor'),
    extensions: [StarterKit],
    content: {
      type: 'doc',
      content: paragraphsOf(words).map((text) => ({
        type: 'paragraph',
        content: [{ type: 'text', text }],
      })),
    },
  });
  editor.commands.focus();
};
globalThis.isReady = true;
