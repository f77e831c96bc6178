import { createRequire } from 'node:module';

// The peers' builds for `require`: Ghost's needs lexical 0.13, in which Node cannot see the names that `import` asks for.
const ours = createRequire(new URL('../../../package.json', import.meta.url));
const { JSDOM } = ours('jsdom');
const { $generateHtmlFromNodes } = ours('@lexical/html');
const { LinkNode } = ours('@lexical/link');
const { ListItemNode, ListNode } = ours('@lexical/list');
const { HeadingNode, QuoteNode } = ours('@lexical/rich-text');
const { createEditor } = ours('lexical');

const theirs = createRequire(import.meta.url);
const { LexicalHTMLRenderer } = theirs('@tryghost/kg-lexical-html-renderer');
const { DEFAULT_NODES } = theirs('@tryghost/kg-default-nodes');

const dom = new JSDOM();
// @lexical/html makes its elements in the global document.
globalThis.window = dom.window;
globalThis.document = dom.window.document;

const onError = (error) => {
  throw error;
};

/** Ghost's renderer as Ghost uses it: with all its nodes, and one renderer with one DOM, made before and kept. */
const ghost = new LexicalHTMLRenderer({ dom, nodes: DEFAULT_NODES, onError });

/** @param state Lexical's state, as JSON text or as the tree that JSON.parse makes of it */
export const ghostHtml = (state) => ghost.render(state);

const editor = createEditor({
  nodes: [HeadingNode, ListNode, ListItemNode, QuoteNode, LinkNode],
  onError,
});

/** Lexical's own HTML, in an editor that was made before and is kept. */
export const lexicalHtml = (state) =>
  editor.parseEditorState(state).read(() => $generateHtmlFromNodes(editor, null), { editor });

/** What a reader sees, with every run of white space as one space. */
export function visibleText(html) {
  const { body } = new dom.window.DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll('p, h2, li')) block.append(' ');
  return body.textContent.replaceAll(/\s+/g, ' ').trim();
}
