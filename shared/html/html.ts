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

// Control characters are not allowed in HTML however they are written, so they cannot be kept; tab and new line are.
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const SPECIALS = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for element content and quoted attribute values. */
const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ENTITIES[character] ?? '') : text;

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
  if (parts.length === 1) return parts[0]!;
  let markup = '';
  for (const part of parts) markup += part.markup;
  return new Html(markup);
}

/** Text alone, escaped: what `` html`${text}` `` gives, for the places where thousands are made. */
export const textHtml = (text: string): Html => new Html(escapeHtml(text));

export const noHtml = new Html('');

/** Tags and white space only. Every `>` in an attribute value is escaped, so a tag ends at the first one. */
const BLANK = /^(?:<[^>]*>|[\s\u200b\u2060\ufeff])*$/;

/** Whether nothing but white space would be seen. */
export const isBlankHtml = ({ markup }: Html): boolean => BLANK.test(markup);

/** Data for a `<script type="application/ld+json">`: no text in it can close the element or open a comment. */
export const jsonHtml = (data: unknown): Html =>
  new Html(JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape));

const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Our own style sheet for a `<style>` element. Throws where it could close the element. */
export function cssHtml(css: string): Html {
  if (css.includes('<')) throw new TypeError('A style sheet must not contain "<".');
  return new Html(css);
}
