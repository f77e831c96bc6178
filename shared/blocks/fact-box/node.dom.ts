import {
  $create,
  $createParagraphNode,
  $getSlot,
  $isElementNode,
  $setSlot,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createSlotLine } from '../slot-line/node.dom';
import { strings } from './strings';

/** Facts beside the copy. Its title is a line of rich text in a slot; what it holds are blocks of their own. */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('fact-box', { extends: ElementNode, slots: ['title'], $transform: $fill });
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('aside');
    box.className = 'fact-box';
    box.setAttribute('aria-label', strings.factBox);
    return box;
  }

  override updateDOM(): boolean {
    return false;
  }

  override shouldSerializeTextStyles(): boolean {
    return false;
  }
}

/** A fact box always has a title to fill, and a place for the caret. */
function $fill(box: FactBoxNode): void {
  if (!$isElementNode($getSlot(box, 'title'))) $setSlot(box, 'title', $createSlotLine());
  // `isEmpty` counts the title.
  if (box.getChildrenSize() === 0) box.append($createParagraphNode());
}

export const $isFactBox = (node: LexicalNode | null): node is FactBoxNode => node instanceof FactBoxNode;

/** A fact box with a title of these inline nodes, and these blocks. */
export const $createFactBox = (
  title: readonly LexicalNode[] = [],
  blocks: readonly LexicalNode[] = [],
): FactBoxNode => $setSlot($create(FactBoxNode), 'title', $createSlotLine(...title)).append(...blocks);
