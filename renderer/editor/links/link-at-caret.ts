import { $createLinkNode, $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
} from 'lexical';

/** What the link editor starts from. */
export interface LinkDraft {
  readonly address: string;
  /** The words that are or will be the link; empty if they have to be typed. */
  readonly words: string;
  readonly exists: boolean;
  /** The selection to restore, because the field takes the focus. */
  readonly selection: BaseSelection | null;
}

export const $linkAtCaret = (): LinkNode | null => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isLinkNode) : null;
};

/** The link at the caret or the one to make of the selection; null if there is no caret in text. */
export function $draftLink(): LinkDraft | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const link = $linkAtCaret();
  return {
    address: link?.getURL() ?? '',
    words: link?.getTextContent() ?? selection.getTextContent(),
    exists: link !== null,
    selection: selection.clone(),
  };
}

/** Makes or changes the link. If nothing was selected, `words` become it. Runs inside an update. */
export function $applyLink(draft: LinkDraft, address: string, words: string): void {
  $setSelection(draft.selection?.clone() ?? null);
  const link = $linkAtCaret();
  if (link) {
    link.setURL(address);
    return;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (selection.isCollapsed())
    selection.insertNodes([$createLinkNode(address).append($createTextNode(words || address))]);
  else $toggleLink(address);
}

/** Removes the link and leaves its words. Runs inside an update. */
export function $removeLink(draft: LinkDraft): void {
  $setSelection(draft.selection?.clone() ?? null);
  const link = $linkAtCaret();
  if (!link) return;
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}
