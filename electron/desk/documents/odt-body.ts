import type { Document, Element, Node } from '@xmldom/xmldom';
import type { Aside, Asides } from './asides';
import { OdtMarks, wordsOf } from './odt-marks';
import type { OdtStyles } from './odt-styles';
import { escapeHtml, type Fate, paragraphHtml, ParagraphWriter } from './paragraph-writer';
import { attr, childOf, childrenOf, elementsIn, isElement, nameOf } from './xml-tree';
import { EQUATION } from './word-paragraph';

export interface OdtSources {
  readonly asides: Asides;
  readonly styles: OdtStyles;
  /** The address in our HTML of a picture of the document; empty when it is not in it. */
  readonly picture: (address: string) => string;
  /** The content of an object in the document; null when it is not in it. */
  readonly object: (address: string) => Document | null;
}

/** The format of the surrounding words. */
interface Place {
  readonly format: number;
  readonly hidden: boolean;
  readonly href: string | null;
  /** How deep in lists, and the style of the outermost. */
  readonly level: number;
  readonly list: string;
}

const TOP: Place = { format: 0, hidden: false, href: null, level: 0, list: '' };

/** Reads an OpenDocument text's body as HTML. */
export class OdtBody {
  /** Content outside any paragraph. */
  readonly loose: Aside[] = [];
  private readonly sources: OdtSources;
  private readonly marks = new OdtMarks();
  private notes: string[] = [];
  private writer: ParagraphWriter;
  /** Text boxes of the paragraph that is being read: they follow it. */
  private after = '';

  constructor(sources: OdtSources) {
    this.sources = sources;
    this.writer = new ParagraphWriter(sources.asides);
  }

  read(text: Element): string {
    this.marks.read(text);
    const html = this.blocksOf(text, TOP);
    this.loose.push(...this.marks.rest());
    return this.notes.length > 0 ? `${html}<ol>${this.notes.join('')}</ol>` : html;
  }

  private blocksOf(parent: Node, place: Place): string {
    return childrenOf(parent)
      .map((child) => this.blockOf(child, place))
      .join('');
  }

  private blockOf(element: Element, place: Place): string {
    switch (nameOf(element)) {
      case 'tracked-changes':
      case 'sequence-decls':
      case 'variable-decls':
      case 'user-field-decls':
      case 'forms':
        return '';
      case 'p':
      case 'h':
        return this.paragraph(element, place);
      case 'list':
        return this.list(element, place);
      case 'table':
        return this.table(element, place);
      case 'section':
        return this.blocksOf(element, {
          ...place,
          hidden: place.hidden || attr(element, 'display') === 'none',
        });
      case 'change-start':
      case 'change-end':
      case 'change':
      case 'frame':
      case 'custom-shape':
      case 'annotation': {
        // Between paragraphs, it is read as a paragraph of its own.
        this.inline(element, place);
        return this.closed('p');
      }
      default:
        return this.blocksOf(element, place);
    }
  }

  private paragraph(element: Element, place: Place): string {
    const { styles } = this.sources;
    const name = attr(element, 'style-name');
    const looks = styles.looks('paragraph', name, { format: 0, hidden: place.hidden });
    const level = Math.min(6, Math.max(1, Number.parseInt(attr(element, 'outline-level'), 10) || 1));
    const styled = styles.tagOf(name);
    const tag = nameOf(element) === 'h' ? `h${level}` : (styled ?? 'p');
    // A heading's or quotation's own style is not emphasis.
    const format = tag === 'p' ? looks.format : 0;
    this.children(element, { ...place, format, hidden: looks.hidden });
    return this.closed(place.level > 0 && !tag.startsWith('h') ? 'p' : tag);
  }

  private closed(tag: string): string {
    const html = paragraphHtml(tag, this.writer.close());
    const { after } = this;
    this.after = '';
    return html + after;
  }

  private list(element: Element, place: Place): string {
    const list = attr(element, 'style-name') || place.list;
    const inside = { ...place, level: place.level + 1, list };
    const tag = this.sources.styles.isNumbered(list, inside.level) ? 'ol' : 'ul';
    const items = childrenOf(element).map((item) => {
      const content = this.blocksOf(item, inside);
      // A list header is not an item, and an item may hold only headings.
      return content.startsWith('<h') || nameOf(item) === 'list-header'
        ? { html: content, isItem: false }
        : { html: `<li>${content}</li>`, isItem: content !== '' };
    });
    if (!items.some(({ isItem }) => isItem)) return items.map(({ html, isItem }) => (isItem ? html : html)).join(''); // prettier-ignore
    const start = Number.parseInt(attr(childrenOf(element)[0] ?? element, 'start-value'), 10);
    const from = tag === 'ol' && start > 1 ? ` start="${start}"` : '';
    return `<${tag}${from}>${items.map(({ html }) => html).join('')}</${tag}>\n`;
  }

  private table(element: Element, place: Place): string {
    const rows = elementsIn(element, 'table-row').filter((row) => tableAround(row) === element);
    const cells = (row: Element): string =>
      childrenOf(row)
        .filter((cell) => nameOf(cell) === 'table-cell')
        .map((cell) => `<td>${this.blocksOf(cell, { ...TOP, hidden: place.hidden })}</td>`)
        .join('');
    return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>\n`;
  }

  private children(element: Element, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isElement(child)) this.inline(child, place);
      else if (child.nodeType === 3) this.say(child.nodeValue ?? '', place);
    }
  }

  private say(text: string, { format, hidden, href }: Place): void {
    const fate: Fate = hidden ? { is: 'hidden' } : this.marks.fate();
    this.writer.say(text, { format, href, fate });
    this.marks.hear(text);
  }

  private inline(element: Element, place: Place): void {
    const name = nameOf(element);
    switch (name) {
      case 's':
      case 'tab':
        return this.say(' ', place);
      case 'line-break':
        return this.writer.put('<br>');
      case 'span': {
        const looks = this.sources.styles.looks('text', attr(element, 'style-name'), place);
        return this.children(element, { ...place, ...looks });
      }
      case 'a':
        return this.children(element, { ...place, href: attr(element, 'href') || place.href });
      case 'note':
        return this.noteOf(element);
      case 'annotation':
        return this.note(this.marks.comment(element));
      case 'annotation-end':
        return this.note(this.marks.endComment(attr(element, 'name')));
      case 'change-start':
        return this.marks.beginInsertion(attr(element, 'change-id'));
      case 'change-end':
        return this.marks.endInsertion(attr(element, 'change-id'));
      case 'change':
        return this.deletion(attr(element, 'change-id'));
      case 'placeholder':
        return this.writer.note({ is: 'left', text: element.textContent ?? '', reason: 'placeholder' });
      case 'hidden-text':
        return this.writer.note({
          is: 'left',
          text: attr(element, 'string-value') || (element.textContent ?? ''),
          reason: 'hidden text',
        });
      case 'ruby-text':
        return this.say(`（${element.textContent ?? ''}）`, place);
      case 'frame':
        return this.frame(element, place);
      case 'tracked-changes':
      case 'title':
      case 'desc':
        return;
      case 'p':
      case 'h':
      case 'list':
      case 'table':
        return this.apart(() => this.blockOf(element, { ...place, href: null }));
      default:
        return this.children(element, place);
    }
  }

  /** Blocks within a paragraph, such as those of a text box: they follow it. */
  private apart(read: () => string): void {
    const [writer, after] = [this.writer, this.after];
    this.writer = new ParagraphWriter(this.sources.asides);
    this.after = '';
    const html = read();
    this.writer = writer;
    this.after = after + html;
  }

  private noteOf(note: Element): void {
    const body = childOf(note, 'note-body');
    const { writer, after } = this;
    this.writer = new ParagraphWriter(this.sources.asides);
    this.after = '';
    this.notes.push(
      `<li id="footnote-${this.notes.length + 1}">${body ? this.blocksOf(body, TOP) : ''}</li>`,
    );
    this.writer = writer;
    this.after = after;
  }

  private note(aside: Aside | null): void {
    if (aside) this.writer.note(aside);
  }

  private deletion(id: string): void {
    const deleted = this.marks.deletion(id);
    if (deleted) this.writer.say(deleted.words, { format: 0, href: null, fate: deleted.fate });
  }

  private frame(frame: Element, place: Place): void {
    const image = childOf(frame, 'image');
    const object = childOf(frame, 'object') ?? childOf(frame, 'object-ole');
    if (object) return this.object(object);
    if (image && !place.hidden) {
      const alt = childOf(frame, 'desc')?.textContent ?? childOf(frame, 'title')?.textContent ?? '';
      const src = this.sources.picture(attr(image, 'href'));
      this.writer.put(`<img alt="${escapeHtml(alt)}" src="${src}">`);
      return;
    }
    const box = childOf(frame, 'text-box');
    if (box) this.apart(() => this.blocksOf(box, { ...TOP, hidden: place.hidden }));
    else this.children(frame, place);
  }

  private object(object: Element): void {
    const math = childOf(object, 'math');
    const content = math ? null : this.sources.object(attr(object, 'href'));
    const root = math ?? content?.documentElement ?? null;
    if (root && nameOf(root) === 'math') {
      this.writer.formula(mathMarkup(root));
      return this.writer.note({ is: 'doubt', doubt: EQUATION });
    }
    const words = root ? wordsOf(root) : '';
    this.writer.note({
      is: 'left',
      text: `An object is embedded here. ${words}`,
      reason: 'embedded object',
    });
  }
}

function tableAround(row: Element): Node | null {
  for (let at = row.parentNode; at; at = at.parentNode) if (nameOf(at) === 'table') return at;
  return null;
}

/** MathML without prefixes and without the source that programs keep in it. */
function mathMarkup(element: Element): string {
  const name = nameOf(element);
  if (name === 'annotation') return '';
  let inside = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) inside += mathMarkup(child);
    else if (child.nodeType === 3) inside += escapeHtml(child.nodeValue ?? '');
  }
  return name === 'semantics' ? inside : `<${name}>${inside}</${name}>`;
}
