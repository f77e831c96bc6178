import { defineExtension } from 'lexical';
import type { EditorBlock } from '../editor-block.dom';
import { SlotLineNode } from './node.dom';

export const editorBlock: EditorBlock = {
  type: 'slot-line',
  extension: defineExtension({ name: 'copydesk/slot-line', nodes: () => [SlotLineNode] }),
  menu: [],
};
