import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isLineBreakNode,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  createState,
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { fieldHistory } from '../field-history.dom';
import { $isAtEdge } from '../block-edge.dom';
import { goPast } from '../node-field.dom';
import { attributionLine, $blockAround, type SaysWho } from '../turn-into.dom';
import { $wordsBeside, type CarriesWords } from '../words-beside.dom';
import { strings } from './strings';

const attributionState = createState('attribution', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** Words of someone else, with who said them. The attribution is typed in place, under the words. */
export class BlockQuoteNode extends ElementNode implements CarriesWords, SaysWho {
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

  /** With the attribution even if it is empty: Lexical leaves out what equals a default, a story document does not. */
  override exportJSON() {
    return { ...super.exportJSON(), attribution: this.getAttribution() };
  }

  $wordsBesideChildren(): string {
    return attributionLine(this.getAttribution());
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
    // Only if it differs: setting the same value would move the caret of whoever is typing in it.
    if (field && field.value !== this.getAttribution()) field.value = this.getAttribution();
    return false;
  }

  override getDOMSlot(figure: HTMLElement): ElementDOMSlot {
    const words = figure.querySelector<HTMLElement>('blockquote > p');
    return words ? super.getDOMSlot(figure).withElement(words) : super.getDOMSlot(figure);
  }

  /**
   * At the end of the quote, Enter leaves it and removes an empty last line. Elsewhere it splits the quote into two by the
   * same speaker: words without who said them would read as the story's own. See {@link $enterQuote} for its beginning.
   */
  override insertNewAfter({ anchor }: RangeSelection, restoreSelection?: boolean): ElementNode {
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
    const words = $wordsBeside(this);
    if (words) this.insertAfter(words);
    this.replace(paragraph);
    if (paragraph.isEmpty()) paragraph.select();
    return true;
  }

  /** Copying all words of a quotation also copies who said them. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null): boolean {
    const { start, end } = this.endsOf(selection);
    if (!start || !end || this.getAttribution() === '') return false;
    return $isAtEdge(start, this, 'previous') && $isAtEdge(end, this, 'next');
  }

  /** A selection that begins or ends at the edge of a quotation, outside its words, copies nothing of it. */
  override excludeFromCopy(): boolean {
    const { start, end } = this.endsOf($getSelection());
    if (this.isEmpty() || (start && end)) return false;
    return (
      (start !== null && $isAtEdge(start, this, 'next')) || (end !== null && $isAtEdge(end, this, 'previous'))
    );
  }

  /** The ends of a selection that are inside this quotation. */
  private endsOf(selection: BaseSelection | null) {
    if (!$isRangeSelection(selection)) return { start: null, end: null };
    const { anchor, focus } = selection;
    const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
    const inside = (point: PointType) => {
      const node = point.getNode();
      return this.is(node) || this.isParentOf(node) ? point : null;
    };
    return { start: inside(start), end: inside(end) };
  }

  override canMergeWhenEmpty(): boolean {
    return true;
  }
}

export const $isBlockQuote = (node: LexicalNode | null | undefined): node is BlockQuoteNode =>
  node instanceof BlockQuoteNode;

export const $createBlockQuote = (attribution = ''): BlockQuoteNode =>
  $applyNodeReplacement($create(BlockQuoteNode).setAttribution(attribution));

/**
 * Enter before the first word of a quote makes room above it. An empty quote becomes a paragraph. Neither leaves an
 * attribution of nothing. Returns false anywhere else.
 */
export function $enterQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$isBlockQuote($blockAround(selection.anchor.getNode()))) return false;
  if (!selection.isCollapsed()) selection.removeText();
  // The selection may begin in another block, and the quotation may be deleted with it.
  const block = $blockAround(selection.anchor.getNode());
  if (!$isBlockQuote(block)) return false;
  if (block.isEmpty()) return block.collapseAtStart();
  if (!$isAtEdge(selection.anchor, block, 'previous')) return false;
  block.insertBefore($createParagraphNode());
  return true;
}

function attributionField(editor: LexicalEditor, key: NodeKey, attribution: string): HTMLElement {
  const caption = document.createElement('figcaption');
  caption.contentEditable = 'false';
  // Lexical leaves this subtree and the caret inside it alone.
  setDOMUnmanaged(caption, { captureSelection: true });
  const field = document.createElement('input');
  field.type = 'text';
  field.value = attribution;
  field.placeholder = strings.whoSaidIt;
  field.setAttribute('aria-label', strings.attribution);
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
    if (event.key === 'Enter') {
      goPast(editor, key);
      return;
    }
    editor.update(() => {
      const quote = $getNodeByKey(key);
      if ($isBlockQuote(quote)) quote.selectEnd();
    });
    editor.focus();
  });
  caption.append(field);
  return caption;
}
