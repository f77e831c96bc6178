import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';

const titleState = createState('title', { parse: (value) => (typeof value === 'string' ? value : '') });

/** The box of `test-box.ts` in the editor: the least that a block can be that holds others. */
export class TestBoxNode extends ElementNode {
  override $config() {
    return this.config('test-box', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: titleState, flat: true }],
    });
  }

  getTitle(): string {
    return $getState(this, titleState);
  }

  /** What would be lost if the box became another kind; see `CarriesWords`. */
  $wordsBesideChildren(): string {
    return this.getTitle();
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

export const $createTestBox = (title: string, ...blocks: readonly LexicalNode[]): TestBoxNode =>
  $setState($create(TestBoxNode), titleState, title).append(...blocks);
