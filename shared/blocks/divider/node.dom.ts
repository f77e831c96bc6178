import { DecoratorNode } from 'lexical';

/** A break between two parts of a story. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'divider';
    frame.append(document.createElement('hr'));
    return frame;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }
}
