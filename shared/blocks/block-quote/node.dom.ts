import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getState,
  $isLineBreakNode,
  $setState,
  createState,
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { fieldHistory } from '../field-history.dom';
import type { CarriesWords } from '../turn-into.dom';

const attributionState = createState('attribution', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** Words of someone else, with who said them. The attribution is typed in place, under the words. */
export class BlockQuoteNode extends ElementNode implements CarriesWords {
  override $config() {
    return this.config('block-quote', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: attributionState, flat: true }],
    });
  }

  getAttribution(): string {
    return $getState(this, attributionState);
  }

  setAttribution(attribution: string): this {
    return $setState(this, attributionState, attribution);
  }

  /** With the attribution even where it is empty: Lexical leaves out what equals a default, a story document does not. */
  override exportJSON() {
    return { ...super.exportJSON(), attribution: this.getAttribution() };
  }

  $wordsBesideChildren(): string {
    return this.getAttribution() && `— ${this.getAttribution()}`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'block-quote';
    const quote = document.createElement('blockquote');
    quote.append(document.createElement('p'));
    figure.append(quote, attributionField(editor, this.getKey(), this.getAttribution()));
    return figure;
  }

  override updateDOM(_previous: this, figure: HTMLElement): boolean {
    const field = figure.querySelector<HTMLInputElement>('figcaption input');
    // Only where it differs: setting the same value would move the caret of whoever is typing in it.
    if (field && field.value !== this.getAttribution()) field.value = this.getAttribution();
    return false;
  }

  override getDOMSlot(figure: HTMLElement): ElementDOMSlot {
    const words = figure.querySelector<HTMLElement>('blockquote > p');
    return words ? super.getDOMSlot(figure).withElement(words) : super.getDOMSlot(figure);
  }

  /**
   * Enter leaves the quote from its end, and with it an empty last line. Elsewhere it parts it into two, both by the
   * same speaker: words without who said them would read as the story's own.
   */
  override insertNewAfter(selection: RangeSelection, restoreSelection?: boolean): ElementNode {
    const { anchor } = selection;
    const last = this.getLastDescendant();
    const isAtEnd =
      last === null ||
      (anchor.type === 'element' && this.is(anchor.getNode()) && anchor.offset === this.getChildrenSize()) ||
      (anchor.key === last.getKey() && anchor.offset === last.getTextContentSize());
    if (!isAtEnd) {
      const rest = $createBlockQuote(this.getAttribution());
      this.insertAfter(rest, restoreSelection);
      return rest;
    }
    if ($isLineBreakNode(last) && this.getChildrenSize() > 1) last.remove();
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode().append(...this.getChildren());
    const words = this.$wordsBesideChildren();
    if (words !== '') this.insertAfter($createParagraphNode().append($createTextNode(words)));
    this.replace(paragraph);
    return true;
  }

  override canMergeWhenEmpty(): boolean {
    return true;
  }
}

export const $isBlockQuote = (node: LexicalNode | null | undefined): node is BlockQuoteNode =>
  node instanceof BlockQuoteNode;

export const $createBlockQuote = (attribution = ''): BlockQuoteNode =>
  $applyNodeReplacement($create(BlockQuoteNode).setAttribution(attribution));

function attributionField(editor: LexicalEditor, key: NodeKey, attribution: string): HTMLElement {
  const caption = document.createElement('figcaption');
  caption.contentEditable = 'false';
  // Lexical leaves this subtree and the caret inside it alone.
  setDOMUnmanaged(caption, { captureSelection: true });
  const field = document.createElement('input');
  field.type = 'text';
  field.value = attribution;
  field.placeholder = 'Who said it';
  field.setAttribute('aria-label', 'Attribution of the quotation');
  field.dataset.undo = 'editor';
  field.dataset.field = 'attribution';
  field.dir = 'auto';
  const tag = fieldHistory();
  field.addEventListener('input', () => {
    editor.update(
      () => {
        const quote = $getNodeByKey(key);
        if (quote instanceof BlockQuoteNode) quote.setAttribution(field.value);
      },
      { tag: tag(), discrete: true },
    );
  });
  field.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.isComposing) return;
    event.preventDefault();
    editor.update(() => {
      const quote = $getNodeByKey(key);
      if (!(quote instanceof BlockQuoteNode)) return;
      if (event.key === 'Escape') quote.selectEnd();
      else (quote.getNextSibling() ?? quote.insertAfter($createParagraphNode())).selectStart();
    });
    editor.focus();
  });
  caption.append(field);
  return caption;
}
