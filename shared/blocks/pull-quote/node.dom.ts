import { $create, $getSlot, $isElementNode, $setSlot, DecoratorNode, type LexicalNode } from 'lexical';
import { createElement, type ReactElement } from 'react';
import {
  $createSlotLine,
  $deepCopy,
  $setSlotWords,
  $slotText,
  $slotWords,
  type SlotWords,
} from '../slot-line/node.dom';
import type { BecomesCopy } from '../turn-into.dom';
import { PullQuoteView } from './view.dom';

/** Words of the story, set large beside it. The words, and who said them, are lines of rich text in its slots. */
export class PullQuoteNode extends DecoratorNode<ReactElement> implements BecomesCopy {
  override $config() {
    return this.config('pull-quote', {
      extends: DecoratorNode,
      slots: ['text', 'attribution'],
      $transform: $fillSlots,
    });
  }

  getText(): string {
    return $slotText(this, 'text');
  }

  getAttribution(): string {
    return $slotText(this, 'attribution');
  }

  $attributionWords(): LexicalNode[] {
    return $slotWords(this, 'attribution').map($deepCopy);
  }

  setAttribution(attribution: SlotWords): this {
    return $setSlotWords(this, 'attribution', attribution);
  }

  $wordsAsCopy(): LexicalNode[] {
    return [...$slotWords(this, 'text')];
  }

  override createDOM(): HTMLElement {
    return document.createElement('div');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override decorate(): ReactElement {
    return createElement(PullQuoteView, { nodeKey: this.getKey() });
  }
}

/** A pull quote always has both lines: each is a field that somebody may fill. */
function $fillSlots(quote: PullQuoteNode): void {
  for (const name of ['text', 'attribution'])
    if (!$isElementNode($getSlot(quote, name))) $setSlot(quote, name, $createSlotLine());
}

export const $isPullQuote = (node: LexicalNode | null): node is PullQuoteNode =>
  node instanceof PullQuoteNode;

/** A pull quote of these words, each plain or as inline nodes. */
export const $createPullQuote = (text: SlotWords = '', attribution: SlotWords = ''): PullQuoteNode =>
  $setSlotWords($setSlotWords($create(PullQuoteNode), 'text', text), 'attribution', attribution);
