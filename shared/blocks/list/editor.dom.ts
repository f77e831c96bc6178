import {
  $insertList,
  $isListNode,
  ListExtension,
  ListItemNode,
  ListNode,
  WordListImportExtension,
} from '@lexical/list';
import { ORDERED_LIST, UNORDERED_LIST } from '@lexical/markdown';
import { CONTROL_OR_META, defineExtension, type LexicalNode, mergeRegister } from 'lexical';
import type { BlockMenuEntry, EditorBlock } from '../editor-block.dom';

/** Check lists are a planner's, not a page's: their items stay, as bullets. */
function $tidyList(node: ListNode): void {
  if (node.getListType() === 'check') node.setListType('bullet');
}

function $tidyItem(node: ListItemNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
}

const entry = (listType: 'bullet' | 'number', label: string, icon: string, key: string): BlockMenuEntry => ({
  id: `list-${listType}`,
  label,
  icon,
  keywords: listType === 'bullet' ? ['ul', 'unordered', 'points', '-'] : ['ol', 'ordered', 'steps', '1.'],
  shortcut: { key, modifiers: { ...CONTROL_OR_META, shiftKey: true }, unshiftedKey: key },
  does: 'turn',
  $matches: (node: LexicalNode) => $isListNode(node) && node.getListType() === listType,
  $apply: () => $insertList(listType),
});

export const editorBlock: EditorBlock = {
  type: 'list',
  extension: defineExtension({
    name: 'copydesk/list',
    dependencies: [ListExtension, WordListImportExtension],
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(ListNode, $tidyList),
        editor.registerNodeTransform(ListItemNode, $tidyItem),
      ),
  }),
  menu: [
    entry('bullet', 'Bulleted list', 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01', '8'),
    entry('number', 'Numbered list', 'M10 6h10M10 12h10M10 18h10M4 4h1v4M4 8h2M4 14h2l-2 3h2', '7'),
  ],
  markdown: [UNORDERED_LIST, ORDERED_LIST],
};
