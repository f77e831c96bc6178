import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { paragraphsOf } from '../src/words.js';

globalThis.openStory = (words) => {
  const doc = schema.node(
    'doc',
    null,
    paragraphsOf(words).map((text) => schema.node('paragraph', null, [schema.text(text)])),
  );
  const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] });
  new EditorView(document.querySelector('#editor'), { state }).focus();
};
globalThis.isReady = true;
