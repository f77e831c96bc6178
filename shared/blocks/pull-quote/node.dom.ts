import {
  $create,
  $createTextNode,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { createElement, type ReactElement } from 'react';
import type { BecomesCopy } from '../turn-into.dom';
import { PullQuoteView } from './view.dom';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const textState = createState('text', { parse: words });
const attributionState = createState('attribution', { parse: words });

/** Words of the story, set large beside it. */
export class PullQuoteNode extends DecoratorNode<ReactElement> implements BecomesCopy {
  override $config() {
    return this.config('pull-quote', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: textState, flat: true },
        { stateConfig: attributionState, flat: true },
      ],
    });
  }

  getText(): string {
    return $getState(this, textState);
  }

  setText(text: string): this {
    return $setState(this, textState, text);
  }

  getAttribution(): string {
    return $getState(this, attributionState);
  }

  setAttribution(attribution: string): this {
    return $setState(this, attributionState, attribution);
  }

  $wordsAsCopy(): LexicalNode[] {
    return this.getText() === '' ? [] : [$createTextNode(this.getText())];
  }

  /** With both fields even if they are empty: Lexical leaves out what equals a default, a story document does not. */
  override exportJSON() {
    return { ...super.exportJSON(), text: this.getText(), attribution: this.getAttribution() };
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
    return createElement(PullQuoteView, {
      nodeKey: this.getKey(),
      text: this.getText(),
      attribution: this.getAttribution(),
      isPullQuote: $isPullQuote,
    });
  }
}

export const $isPullQuote = (node: LexicalNode | null): node is PullQuoteNode =>
  node instanceof PullQuoteNode;

export const $createPullQuote = (text = '', attribution = ''): PullQuoteNode =>
  $create(PullQuoteNode).setText(text).setAttribution(attribution);
