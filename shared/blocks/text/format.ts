import { html, HtmlWriter, textHtml, type Html } from '../../html/html';

export interface FormattedText {
  readonly text: string;
  /** Lexical's text format bits. */
  readonly format: number;
}

/** Lexical's text format bits, outermost element first. */
const FORMATS: readonly (readonly [bit: number, wrap: (inner: Html) => Html])[] = [
  [1, (inner) => html`<strong>${inner}</strong>`],
  [2, (inner) => html`<em>${inner}</em>`],
  [8, (inner) => html`<u>${inner}</u>`],
  [4, (inner) => html`<s>${inner}</s>`],
  [32, (inner) => html`<sub>${inner}</sub>`],
  [64, (inner) => html`<sup>${inner}</sup>`],
];

/** One text in the elements of its formats. */
export function formattedText({ text, format }: FormattedText): Html {
  let printed = textHtml(text);
  if (format === 0 || text === '') return printed;
  for (let level = FORMATS.length - 1; level >= 0; level--) {
    const [bit, wrap] = FORMATS[level]!;
    if (format & bit) printed = wrap(printed);
  }
  return printed;
}

/** A run of text whose neighbours share an element where they share a format: bold stays one `strong`. */
export function formattedTexts(texts: readonly FormattedText[]): Html {
  const printed = new HtmlWriter();
  for (let from = 0; from < texts.length;) {
    const first = texts[from]!;
    let to = from + 1;
    if (first.format === 0) {
      printed.addText(first.text);
    } else {
      while (to < texts.length && texts[to]!.format !== 0) to++;
      printed.add(to === from + 1 ? formattedText(first) : printFrom(texts.slice(from, to), 0));
    }
    from = to;
  }
  return printed.done();
}

/** Texts from one level of format inwards. One text alone needs no grouping, and most runs are short. */
function printLevel(texts: readonly FormattedText[], level: number): Html {
  const [bit, wrap] = FORMATS[level]!;
  const printed = new HtmlWriter();
  for (let from = 0; from < texts.length;) {
    const marked = (texts[from]!.format & bit) !== 0;
    let to = from + 1;
    while (to < texts.length && ((texts[to]!.format & bit) !== 0) === marked) to++;
    const inner = printFrom(to - from === texts.length ? texts : texts.slice(from, to), level + 1);
    printed.add(marked && inner.markup !== '' ? wrap(inner) : inner);
    from = to;
  }
  return printed.done();
}

function printFrom(texts: readonly FormattedText[], level: number): Html {
  let formats = 0;
  for (const { format } of texts) formats |= format;
  for (let next = level; next < FORMATS.length; next++)
    if (formats & FORMATS[next]![0]) return printLevel(texts, next);
  const printed = new HtmlWriter();
  for (const { text } of texts) printed.addText(text);
  return printed.done();
}
