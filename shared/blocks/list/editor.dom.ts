import { $insertList, $isListNode, ListExtension, ListItemNode, ListNode } from '@lexical/list';
import { CONTROL_OR_META, defineExtension, type LexicalNode, mergeRegister } from 'lexical';
import { List, ListOrdered, type LucideIcon } from 'lucide-react';
import type { BlockMenuEntry, EditorBlock } from '../editor-block.dom';
import { $turnIntoList } from '../turn-into.dom';
import { strings } from './strings';

/** A page has no check lists: their items stay, as bullets. */
function $tidyList(node: ListNode): void {
  if (node.getListType() === 'check') node.setListType('bullet');
}

function $tidyItem(node: ListItemNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
}

const entry = (
  listType: 'bullet' | 'number',
  label: string,
  icon: LucideIcon,
  keys: { readonly key: string; readonly unshiftedKey: string },
): BlockMenuEntry => ({
  id: `list-${listType}`,
  label,
  icon,
  keywords: listType === 'bullet' ? ['ul', 'unordered', 'points', '-'] : ['ol', 'ordered', 'steps', '1.'],
  shortcut: { ...keys, modifiers: { ...CONTROL_OR_META, shiftKey: true } },
  does: 'turn',
  $matches: (node: LexicalNode) => $isListNode(node) && node.getListType() === listType,
  $apply: () => $turnIntoList(() => $insertList(listType)),
});

export const editorBlock: EditorBlock = {
  type: 'list',
  extension: defineExtension({
    name: 'copydesk/list',
    dependencies: [ListExtension],
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(ListNode, $tidyList),
        editor.registerNodeTransform(ListItemNode, $tidyItem),
      ),
  }),
  menu: [
    entry('bullet', strings.bulleted, List, { key: '*', unshiftedKey: '8' }),
    entry('number', strings.numbered, ListOrdered, { key: '&', unshiftedKey: '7' }),
  ],
};
