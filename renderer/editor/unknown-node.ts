import { $getState, createState, DecoratorNode } from 'lexical';
import { createElement, type ReactElement } from 'react';
import type { BodyNode } from '@shared/block-contract/body-node';
import { UnknownBlockView, UnknownInlineView } from './unknown-view';

const rawState = createState('raw', {
  parse: (value) => (value ?? { type: 'nothing', version: 1 }) as BodyNode,
  // Never the default, so that the kept data is always written back.
  isEqual: (left, right) => left === right,
});

/** A block of a kind or version that this build does not know: kept untouched, shown as such. */
export class UnknownBlockNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('unknown-block', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: rawState, flat: true }],
    });
  }

  getRaw(): BodyNode {
    return $getState(this, rawState);
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
    return createElement(UnknownBlockView, { raw: this.getRaw() });
  }
}

/** The same inside a line of text. */
export class UnknownInlineNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config('unknown-inline', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: rawState, flat: true }],
    });
  }

  getRaw(): BodyNode {
    return $getState(this, rawState);
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): ReactElement {
    return createElement(UnknownInlineView, { raw: this.getRaw() });
  }
}
