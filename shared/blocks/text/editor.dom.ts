import { defineExtension, mergeRegister, TabNode, TextNode } from 'lexical';
import type { EditorBlock } from '../editor-block.dom';

/** Bold, italic, strikethrough, underline, subscript and superscript: the formats a page prints. */
const PRINTED_FORMATS = 1 | 2 | 4 | 8 | 32 | 64;

/** Colours, fonts and formats that no page prints go; the words stay. */
function $tidyText(node: TextNode): void {
  if (node.getStyle() !== '') node.setStyle('');
  const printed = node.getFormat() & PRINTED_FORMATS;
  if (node.getFormat() !== printed) node.setFormat(printed);
}

export const editorBlock: EditorBlock = {
  type: 'text',
  extension: defineExtension({
    name: 'copydesk/text',
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(TextNode, $tidyText),
        editor.registerNodeTransform(TabNode, $tidyText),
      ),
  }),
  menu: [],
  markdown: [],
};
