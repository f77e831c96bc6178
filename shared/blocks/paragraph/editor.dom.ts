import {
  $createParagraphNode,
  $isParagraphNode,
  CONTROL_OR_META,
  defineExtension,
  ParagraphNode,
} from 'lexical';
import { Pilcrow } from 'lucide-react';
import type { EditorBlock } from '../editor-block.dom';
import { $turnInto } from '../turn-into.dom';
import { strings } from './strings';

/** Alignment and indents are page furniture of other programs: copy has none. */
export function $dropLayout(node: ParagraphNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

export const editorBlock: EditorBlock = {
  type: 'paragraph',
  extension: defineExtension({
    name: 'copydesk/paragraph',
    register: (editor) => editor.registerNodeTransform(ParagraphNode, $dropLayout),
  }),
  menu: [
    {
      id: 'paragraph',
      label: strings.paragraph,
      icon: Pilcrow,
      keywords: ['text', 'body', 'plain', 'p'],
      shortcut: { key: '0', modifiers: { ...CONTROL_OR_META, altKey: true } },
      does: 'turn',
      $matches: $isParagraphNode,
      $apply: () => $turnInto($createParagraphNode),
    },
  ],
};
