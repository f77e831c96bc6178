import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $setSlot,
  type BaseSelection,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $isAtEdge } from '../block-edge.dom';
import {
  $createSlotLine,
  $deepCopy,
  $setSlotWords,
  $slotText,
  $slotWords,
  type SlotWords,
} from '../slot-line/node.dom';
import { $attributionLine, $blockAround, type SaysWho } from '../turn-into.dom';
import { $wordsBeside, type CarriesWords } from '../words-beside.dom';

/** Words of someone else. Who said them is a line of rich text in its slot, typed in place under the words. */
export class BlockQuoteNode extends ElementNode implements CarriesWords, SaysWho {
  override $config() {
    return this.config('block-quote', {
      extends: ElementNode,
      slots: ['attribution'],
      $transform: $fillSlot,
    });
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

  $wordsBesideChildren(): readonly LexicalNode[] {
    return $attributionLine(this);
  }

  // What is asked of a quotation is asked of its words: Lexical would put the attribution before them.
  override isEmpty(): boolean {
    return this.getChildrenSize() === 0;
  }

  override getAllTextNodes(): TextNode[] {
    return super.getAllTextNodes().slice(this.attributionLine()?.getAllTextNodes().length);
  }

  override getTextContent(): string {
    return super.getTextContent().slice(this.getAttribution().length);
  }

  override getTextContentSize(): number {
    return super.getTextContentSize() - this.getAttribution().length;
  }

  private attributionLine(): ElementNode | null {
    const line = $getSlot(this, 'attribution');
    return $isElementNode(line) ? line : null;
  }

  /** The halves of a quotation both say who said them. */
  override resetOnCopyNodeFrom(original: this): void {
    super.resetOnCopyNodeFrom(original);
    this.setAttribution(original.$attributionWords());
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'block-quote';
    const quote = document.createElement('blockquote');
    quote.append(document.createElement('p'));
    figure.append(quote, document.createElement('figcaption'));
    return figure;
  }

  override updateDOM(): boolean {
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
      const rest = $createBlockQuote(this.$attributionWords());
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

/** A block quote said by these words. It has nothing in it yet. */
export const $createBlockQuote = (attribution: SlotWords = ''): BlockQuoteNode =>
  $applyNodeReplacement($create(BlockQuoteNode).setAttribution(attribution));

/** A quotation always has a line for who said it, which somebody may fill. */
function $fillSlot(quote: BlockQuoteNode): void {
  if (!$isElementNode($getSlot(quote, 'attribution'))) $setSlot(quote, 'attribution', $createSlotLine());
}

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
