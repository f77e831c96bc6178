import {
  $create,
  $createTextNode,
  $getState,
  $setSlot,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createSlotLine } from '@shared/blocks/slot-line/node.dom';

const titleState = createState('title', { parse: (value) => (typeof value === 'string' ? value : '') });

/** The box of `test-box.ts` in the editor: the smallest block that can hold others. */
export class TestBoxNode extends ElementNode {
  override $config() {
    return this.config('test-box', {
      extends: ElementNode,
      slots: ['source'],
      stateConfigs: [{ stateConfig: titleState, flat: true }],
    });
  }

  getTitle(): string {
    return $getState(this, titleState);
  }

  /** What would be lost if the box became another kind; see `CarriesWords`. */
  $wordsBesideChildren(): readonly LexicalNode[] {
    return this.getTitle() === '' ? [] : [$createTextNode(this.getTitle())];
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override createDOM(): HTMLElement {
    return document.createElement('aside');
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** A box whose source has these words. */
export const $createSourcedBox = (
  source: readonly LexicalNode[],
  ...blocks: readonly LexicalNode[]
): TestBoxNode => $setSlot($createTestBox('The bridge', ...blocks), 'source', $createSlotLine(...source));

export const $createTestBox = (title: string, ...blocks: readonly LexicalNode[]): TestBoxNode =>
  $setState($create(TestBoxNode), titleState, title).append(...blocks);
