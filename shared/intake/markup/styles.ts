import { attribute, type Element, elementsIn, type ParentNode, textIn } from './tree';

/** Declarations of a style, by property in lower case; values in lower case too. */
export type Style = ReadonlyMap<string, string>;

const NOTHING: Style = new Map();

/** Reads declarations as a `style` attribute has them, Word's own (`mso-list`) among them. A later one wins. */
export function readStyle(text: string): Style {
  if (text.trim() === '') return NOTHING;
  const style = new Map<string, string>();
  for (const declaration of declarationsOf(text)) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/iu, '');
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return style;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** A semicolon within quotes or brackets ends no declaration: `url(data:image/png;base64,…)`. One that is never closed holds nothing. */
function declarationsOf(text: string): readonly string[] {
  const declarations: string[] = [];
  // Each is looked for once: of a million unclosed brackets, the first one shows that none is closed.
  const gone = new Set<string>();
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const closing = CLOSING[sign];
    if (closing !== undefined && !gone.has(closing)) {
      const end = text.indexOf(closing, at + 1);
      if (end < 0) gone.add(closing);
      else at = end;
    } else if (sign === ';') {
      declarations.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...declarations, text.slice(from)];
}

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly id: string;
  readonly weight: number;
  readonly style: Style;
}

/** `p`, `.MsoNormal`, `span.s1.s2`, `#x`: what programs write into the sheets of their clipboards. */
const SELECTOR = /^(?<tag>[a-z][\w-]*|\*)?(?<rest>(?:[.#][\w-]+)*)$/iu;

function readRules(sheet: string): Rule[] {
  const plain = sheet.replaceAll(/<!--|-->|\/\*[^]*?\*\//gu, '');
  const rules: Rule[] = [];
  let depth = 0;
  let head = '';
  let body = '';
  for (const part of plain.split(/(?<=[{}])|(?=[{}])/u)) {
    if (part === '{') depth++;
    else if (part === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) {
        // Rules in `@media` and the like are for other readers.
        if (!head.trim().startsWith('@')) rules.push(...rulesOf(head, body));
        head = body = '';
      }
    } else if (depth === 0) head = part.slice(part.lastIndexOf(';') + 1);
    else if (depth === 1) body += part;
  }
  return rules;
}

function rulesOf(head: string, body: string): Rule[] {
  const style = readStyle(body);
  return head.split(',').flatMap((selector) => {
    const found = SELECTOR.exec(selector.trim())?.groups;
    if (!found) return [];
    const parts = found.rest?.match(/[.#][\w-]+/gu) ?? [];
    const classes = parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
    const id = parts.find((part) => part.startsWith('#'))?.slice(1) ?? '';
    const tag = found.tag === '*' ? '' : (found.tag ?? '').toLowerCase();
    return [{ tag, classes, id, weight: (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0), style }];
  });
}

/** What a page's style sheets and `style` attributes declare for its elements; nothing is inherited here. */
export class Styles {
  private readonly rules: readonly Rule[];
  private readonly known = new Map<Element, Style>();

  constructor(page: ParentNode) {
    const sheets = [...elementsIn(page)].filter(({ tagName }) => tagName === 'style').map(textIn);
    this.rules = sheets.flatMap(readRules).sort((one, other) => one.weight - other.weight);
  }

  of(element: Element): Style {
    const known = this.known.get(element);
    if (known) return known;
    const style = this.read(element);
    this.known.set(element, style);
    return style;
  }

  private read(element: Element): Style {
    const own = readStyle(attribute(element, 'style'));
    if (this.rules.length === 0) return own;
    const classes = new Set(attribute(element, 'class').split(/\s+/u));
    const matching = this.rules.filter(
      (rule) =>
        (rule.tag === '' || rule.tag === element.tagName) &&
        (rule.id === '' || rule.id === attribute(element, 'id')) &&
        rule.classes.every((name) => classes.has(name)),
    );
    if (matching.length === 0) return own;
    return new Map([...matching.flatMap(({ style }) => [...style]), ...own]);
  }
}
