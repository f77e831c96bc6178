import type { Asides } from './asides';
import { paragraphHtml, ParagraphWriter } from './paragraph-writer';

/** The properties of a paragraph of an RTF file. */
export interface RtfParagraph {
  readonly tag: string;
  readonly isInTable: boolean;
  /** For a list item: its depth, from 1, and its number; null for a bullet. */
  readonly item: { readonly level: number; readonly number: number | null } | null;
}

/** Puts paragraphs, items, cells and rows of a flow of text together as HTML. */
export class RtfFlow {
  readonly writer: ParagraphWriter;
  /** Blocks within the paragraph that is being read: they follow it. */
  after = '';
  private html = '';
  private list = '';
  private cell = '';
  private cells: string[] = [];
  private rows = '';

  constructor(asides: Asides) {
    this.writer = new ParagraphWriter(asides);
  }

  endParagraph({ tag, isInTable, item }: RtfParagraph): void {
    const content = this.writer.close();
    const { after } = this;
    this.after = '';
    if (content === '' && after === '') return;
    if (isInTable) {
      this.cell += paragraphHtml('p', content) + after;
      return;
    }
    this.endTable();
    if (item && content !== '' && !tag.startsWith('h')) {
      const [name, start] = item.number === null ? ['ul', ''] : ['ol', ` start="${item.number}"`];
      // Each item gives its depth; the reader of pages nests them.
      this.list += `<${name}${start}><li data-aria-level="${item.level}">${content}</li></${name}>\n`;
      this.html += this.list + after;
      this.list = '';
    } else this.html += paragraphHtml(tag, content) + after;
  }

  endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
  }

  endRow(): void {
    if (this.cell !== '') this.endCell();
    if (this.cells.length > 0)
      this.rows += `<tr>${this.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    this.cells = [];
  }

  private endTable(): void {
    this.endRow();
    if (this.rows !== '') this.html += `<table>${this.rows}</table>\n`;
    this.rows = '';
  }

  /** All that was read, as HTML. */
  end(): string {
    this.endTable();
    return this.html;
  }
}
