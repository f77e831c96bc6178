import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $choose } from './choose-block.dom';
import { $saidBy } from './turn-into.dom';

/** The editor leaves the focus where a field has it: it is taken back before the caret is set. */
const backToCopy = (editor: LexicalEditor): void => editor.getRootElement()?.focus({ preventScroll: true });

/** Selects the block as a whole when its fields are left by Escape. */
function leaveFields(editor: LexicalEditor, key: NodeKey): void {
  backToCopy(editor);
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (node) $choose(node);
    },
    { discrete: true },
  );
}

/** Puts the caret after a block: if the copy goes on, if nobody is quoted there, otherwise in a new paragraph. */
export function goPast(editor: LexicalEditor, key: NodeKey): void {
  backToCopy(editor);
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const next = node?.getNextSibling();
      if ($isElementNode(next) && $saidBy(next) === null) next.selectStart();
      else node?.insertAfter($createParagraphNode()).selectStart();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Escape in a block's fields selects the block. Enter goes to its next field, and from the last one out. */
export function fieldKey(event: KeyboardEvent, editor: LexicalEditor, key: NodeKey): void {
  const { target } = event;
  if (event.isComposing || !(target instanceof HTMLElement) || !target.matches('input, textarea')) return;
  if (event.key === 'Escape') leaveFields(editor, key);
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  const fields = [
    ...(editor
      .getElementByKey(key)
      ?.querySelectorAll<HTMLElement>('input[data-field], textarea[data-field]') ?? []),
  ];
  const next = fields[fields.indexOf(target) + 1];
  if (next) next.focus();
  else goPast(editor, key);
}
