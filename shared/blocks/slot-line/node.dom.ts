import {
  $copyNode,
  $create,
  $createTextNode,
  $getSlot,
  $isElementNode,
  $setSlot,
  ElementNode,
  type LexicalNode,
  type SlotHostNode,
} from 'lexical';

/** One line of rich text in a slot of a block. */
export class SlotLineNode extends ElementNode {
  override $config() {
    return this.config('slot-line', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const line = document.createElement('div');
    line.className = 'slot-line';
    return line;
  }

  /** What Lexical remembers of its last words, for those to come, is nothing that the line says. */
  override shouldSerializeTextStyles(): boolean {
    return false;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export const $createSlotLine = (...words: readonly LexicalNode[]): SlotLineNode =>
  $create(SlotLineNode).append(...words);

/** Words for a slot: plain, or as inline nodes. */
export type SlotWords = string | readonly LexicalNode[];

/** Puts words into a slot of a block, in place of those that are there. */
export function $setSlotWords<T extends LexicalNode & SlotHostNode>(
  block: T,
  name: string,
  words: SlotWords,
): T {
  const nodes = typeof words !== 'string' ? words : words === '' ? [] : [$createTextNode(words)];
  return $setSlot(block, name, $createSlotLine(...nodes));
}

/** A copy of a line, or of what is in one, in no document. */
export function $deepCopy<T extends LexicalNode>(node: T): T {
  const copy = $copyNode(node);
  if ($isElementNode(copy) && $isElementNode(node)) copy.append(...node.getChildren().map($deepCopy));
  return copy;
}

/** The words in a slot of a block; nothing if the slot is absent. */
export function $slotWords(block: LexicalNode, name: string): readonly LexicalNode[] {
  const slot = $getSlot(block, name);
  return $isElementNode(slot) ? slot.getChildren() : [];
}

/** The same as plain text. */
export const $slotText = (block: LexicalNode, name: string): string =>
  $slotWords(block, name)
    .map((node) => node.getTextContent())
    .join('');
