import {
  $createPoint,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  type PointType,
} from 'lexical';

type Edge = 'start' | 'end';

interface Way {
  readonly edge: Edge;
  /** Out of the chosen block only, or to the edge of the whole copy. */
  readonly isFar: boolean;
}

/** Where a key leads from a block that is chosen; null for keys that lead nowhere. Macs have Cmd+arrow for the far ways. */
export function wayOf(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  isApple: boolean,
): Way | null {
  if (altKey) return null;
  const isFar = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isFar && (ctrlKey || metaKey)) return null;
  const [start, end] = isApple && isFar ? ['ArrowUp', 'ArrowDown'] : ['Home', 'End'];
  if (key !== start && key !== end) return null;
  return { edge: key === start ? 'start' : 'end', isFar };
}

/** Beside a block, in what holds it: typing there makes a new paragraph. */
const $beside = (block: LexicalNode, edge: Edge): PointType =>
  $createPoint(
    block.getParentOrThrow().getKey(),
    block.getIndexWithinParent() + (edge === 'start' ? 0 : 1),
    'element',
  );

function $edgeOfCopy(edge: Edge): PointType | null {
  const block = edge === 'start' ? $getRoot().getFirstChild() : $getRoot().getLastChild();
  if (!block) return null;
  if (!$isElementNode(block)) return $beside(block, edge);
  const { anchor } = edge === 'start' ? block.selectStart() : block.selectEnd();
  return $createPoint(anchor.key, anchor.offset, anchor.type);
}

function $leaveBlock(event: KeyboardEvent): boolean {
  const chosen = $getSelection();
  const way = wayOf(event, IS_APPLE);
  if (!way || !$isNodeSelection(chosen)) return false;
  const block = chosen.getNodes()[0]?.getTopLevelElement() ?? null;
  if (!block) return false;
  const to = way.isFar ? $edgeOfCopy(way.edge) : $beside(block, way.edge);
  if (!to) return false;
  const from = event.shiftKey ? $beside(block, way.edge === 'start' ? 'end' : 'start') : to;
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  $setSelection(selection);
  event.preventDefault();
  return true;
}

/**
 * Home, End and their Ctrl forms lead out of a selected block. The browser has its own caret somewhere beside such a
 * block and would move that, while the editor still has the block selected.
 */
export const LeaveBlockKeysExtension = defineExtension({
  name: 'copydesk/leave-block-keys',
  register: (editor) => editor.registerCommand(KEY_DOWN_COMMAND, $leaveBlock, COMMAND_PRIORITY_NORMAL),
});
