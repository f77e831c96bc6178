import {
  $isRootNode,
  DEFAULT_EDITOR_DOM_CONFIG,
  defineExtension,
  type ElementDOMSlot,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { isChunked } from './chunk-dom';
import { correctSelection, showAroundCaret, showEdges } from './chunk-selection';
import { $followBlocks, $takeChunks, forwardToChunks } from './chunk-slot';

/**
 * Draws the blocks of a long story in groups of about 40, each in an element of its own, so that the browser lays out and paints
 * only what is near the window. The groups are in the DOM alone: in the body, and to every command, the blocks are
 * children of the root as ever.
 */
export const ChunksExtension = defineExtension({
  name: 'copydesk/chunks',
  init(config) {
    const { $getDOMSlot, $decorateDOM } = { ...DEFAULT_EDITOR_DOM_CONFIG, ...config.dom };
    config.dom = {
      ...config.dom,
      $getDOMSlot(node, dom, editor) {
        const slot = $getDOMSlot(node, dom, editor);
        const root = $isRootNode(node) ? editor.getRootElement() : null;
        if (root && isChunked(root)) $takeChunks(editor, root, slot as ElementDOMSlot);
        return slot;
      },
      $decorateDOM(node, previous, dom, editor) {
        $decorateDOM(node, previous, dom, editor);
        if ($isRootNode(node)) $followBlocks(editor, dom, node, $isRootNode(previous) ? previous : null);
      },
    };
  },
  register: (editor) =>
    mergeRegister(
      editor.registerRootListener((root) => {
        if (!root) return;
        const stop = forwardToChunks(root);
        root.addEventListener('keydown', showEdges);
        return () => {
          stop();
          root.removeEventListener('keydown', showEdges);
        };
      }),
      editor.registerUpdateListener(({ editorState, tags }) => {
        showAroundCaret(editor, editorState);
        if (!tags.has(SKIP_DOM_SELECTION_TAG)) correctSelection(editor, editorState);
      }),
    ),
});
