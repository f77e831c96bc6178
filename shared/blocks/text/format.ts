import { html, noHtml, textHtml, type Html } from '../../html/html';

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

/** A run of text whose neighbours share an element where they share a format: bold stays one `strong`. */
export const formattedText = (texts: readonly FormattedText[]): Html => printLevel(texts, 0);

function printLevel(texts: readonly FormattedText[], level: number): Html {
  const format = FORMATS[level];
  if (!format || texts.every((text) => text.format === 0)) return textHtml(textOf(texts));
  const [bit, wrap] = format;
  let printed = noHtml;
  let from = 0;
  while (from < texts.length) {
    const marked = (texts[from]!.format & bit) !== 0;
    let to = from + 1;
    while (to < texts.length && ((texts[to]!.format & bit) !== 0) === marked) to++;
    const inner = printLevel(texts.slice(from, to), level + 1);
    printed = html`${printed}${marked && inner.markup !== '' ? wrap(inner) : inner}`;
    from = to;
  }
  return printed;
}

const textOf = (texts: readonly FormattedText[]): string =>
  texts.length === 1 ? texts[0]!.text : texts.map(({ text }) => text).join('');
