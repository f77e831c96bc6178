import { $create, $getSlot, $isElementNode, ElementNode, type LexicalNode } from 'lexical';

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
