/** Markup that is known to be safe: made by the {@link html} tag and nothing else. */
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

const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attribute values. */
export const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ENTITIES[character]!) : text;

function print(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Html) return value.markup;
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let printed = '';
  for (const part of value) printed += part.markup;
  return printed;
}

/**
 * The only way to make markup: literals stand as written, values are escaped.
 * Attribute values must be quoted in the literal. `null`, `undefined` and `false` print nothing.
 *
 * @example html`<figcaption>${caption}</figcaption>`
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = literals[0]!;
  for (let i = 0; i < values.length; i++) markup += print(values[i]) + literals[i + 1]!;
  return new Html(markup);
}

/** Several pieces in a row. */
export function joinHtml(parts: readonly Html[]): Html {
  let markup = '';
  for (const part of parts) markup += part.markup;
  return new Html(markup);
}

export const noHtml = new Html('');
