/** Markup that is known to be safe: made in this file and nowhere else. */
export class Html {
  /** @internal Use the {@link html} tag. */
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = Html | readonly Html[] | string | number | null | undefined | false;

/** Text made safe for element content and for attribute values in double quotes. */
function escapeHtml(text: string): string {
  const safe = escapeContent(text);
  return text.includes('"') ? safe.replaceAll('"', '&quot;') : safe;
}

/**
 * Text made safe only for element content, where quotation marks are just that.
 *
 * Most copy has nothing to escape, and engines find single letters fastest: in half a pattern's time on
 * scripts beyond Latin-1. The text itself is looked at each time, since a replaced one is in pieces.
 */
function escapeContent(text: string): string {
  let safe = text;
  if (text.includes('&')) safe = safe.replaceAll('&', '&amp;');
  if (text.includes('<')) safe = safe.replaceAll('<', '&lt;');
  if (text.includes('>')) safe = safe.replaceAll('>', '&gt;');
  return safe;
}

function print(value: HtmlValue): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let printed = '';
  for (const part of value) printed += part.markup;
  return printed;
}

/**
 * The only way to make markup: literals stand as written, values are escaped.
 * Attribute values stand in double quotes in the literal. `null`, `undefined` and `false` print nothing.
 *
 * @example html`<figcaption>${caption}</figcaption>`
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = literals[0]!;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value) markup += print(value);
    else if (value === 0) markup += '0';
    const literal = literals[i + 1]!;
    if (literal !== '') markup += literal;
  }
  return new Html(markup);
}

/** Several pieces in a row. */
export function joinHtml(parts: readonly Html[]): Html {
  if (parts.length === 1) return parts[0]!;
  let markup = '';
  for (const part of parts) markup += part.markup;
  return new Html(markup);
}

/** Collects a page from start to end. Engines are fastest at appending to one string. */
export class HtmlWriter {
  private markup = '';
  add(piece: Html): void {
    this.markup += piece.markup;
  }
  addText(text: string): void {
    this.markup += escapeContent(text);
  }
  done(): Html {
    return new Html(this.markup);
  }
}

export const noHtml = new Html('');

// Nothing else in a page can be written, but not escaped: HTML allows controls and noncharacters nowhere. Those beyond
// the first plane are the last two of each, which are the pairs of every 64th high surrogate.
const NOT_IN_HTML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/** A finished document's text, without the characters that HTML allows nowhere, however they are written. */
export const documentText = ({ markup }: Html): string => markup.replaceAll(NOT_IN_HTML, '').toWellFormed();

/** Data for a `<script type="application/ld+json">`: no text in it can close the element or open a comment. */
export const jsonHtml = (data: unknown): Html =>
  new Html(JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape));

const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Our own style sheet for a `<style>` element. Throws if it could close the element. */
export function cssHtml(css: string): Html {
  if (css.includes('<')) throw new TypeError('A style sheet must not contain "<".');
  return new Html(css);
}
