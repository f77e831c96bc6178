import { defineExtension, mergeRegister, TabNode, TextNode } from 'lexical';
import type { EditorBlock } from '../editor-block.dom';
import { PRINTED_FORMATS } from './format';

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
};
