import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/** The names of properties in our code: with the usual prefix of their namespace, whatever prefix the file uses. */
const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  x: 'adobe:ns:meta/',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpNote: 'http://ns.adobe.com/xmp/note/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const;

/** A property of XMP, such as `dc:creator`. */
export type XmpName = `${Exclude<keyof typeof NAMESPACES, 'rdf' | 'x'>}:${string}`;

/** One value: a text with its language, the items of a list, or the fields of a structure. */
export interface XmpValue {
  readonly text: string;
  readonly language: string | null;
  readonly items: readonly XmpValue[];
  readonly fields: XmpFields;
}

export type XmpFields = ReadonlyMap<string, XmpValue>;

const bare = (address: string): string => address.replace(/^https:/, 'http:').replace(/(?<![/#])[/#]+$/, '');
const PREFIXES = new Map(Object.entries(NAMESPACES).map(([prefix, address]) => [bare(address), prefix]));
// The form that programs before 2007 wrote.
PREFIXES.set('http://purl.org/dc/1.1', 'dc');
PREFIXES.set('http://ns.adobe.com/xap/1.0/PLUS', 'plus');

/** Structures of XMP are a few levels deep; what is deeper is not read. */
const MAX_DEPTH = 12;

interface Named {
  readonly namespaceURI: string | null;
  readonly nodeName: string;
  readonly localName: string | null;
}

/** A name with the usual prefix of its namespace; in an unknown namespace it keeps its prefix. */
function nameOf({ namespaceURI, nodeName, localName }: Named): string {
  const prefix = namespaceURI === null ? undefined : PREFIXES.get(bare(namespaceURI));
  return prefix === undefined ? nodeName : `${prefix}:${localName ?? nodeName}`;
}

type Elements = ReturnType<DOMParser['parseFromString']>;
type Element = NonNullable<Elements['documentElement']>;

const ELEMENT = 1;
const children = (element: Element): readonly Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === ELEMENT);

const attributes = (element: Element): ReadonlyMap<string, string> =>
  new Map(Array.from(element.attributes).map((attribute) => [nameOf(attribute), attribute.value]));

/** Attributes that describe RDF or the element and are not properties. */
const isSyntax = (name: string): boolean => /^(?:rdf|xml|xmlns)(?::|$)/.test(name);

const CONTAINERS: ReadonlySet<string> = new Set(['rdf:Bag', 'rdf:Seq', 'rdf:Alt']);

const textValue = (text: string, language: string | null = null): XmpValue => ({
  ...{ text, language, items: [], fields: new Map() },
});

const saysNothing = ({ text, items, fields }: XmpValue): boolean =>
  text.trim() === '' && items.every(saysNothing) && [...fields.values()].every(saysNothing);

/** The properties of a node: its attributes and its elements (RDF/XML, 2.12 and 7.2). Those that are not empty come first. */
function fieldsOf(node: Element, depth: number): XmpFields {
  const found = new Map<string, XmpValue>();
  const put = (name: string, value: XmpValue): void => {
    const known = found.get(name);
    if (!known || saysNothing(known)) found.set(name, value);
  };
  for (const [name, text] of attributes(node)) if (!isSyntax(name)) put(name, textValue(text));
  if (depth > MAX_DEPTH) return found;
  for (const child of children(node)) put(nameOf(child), valueOf(child, depth + 1));
  return found;
}

/** A property's value, in whichever of RDF's spellings (XMP Specification Part 1, 7.4 to 7.9). */
function valueOf(element: Element, depth: number): XmpValue {
  const own = attributes(element);
  const language = own.get('xml:lang') ?? null;
  const resource = own.get('rdf:resource');
  if (resource !== undefined) return textValue(resource);
  const inner = children(element);
  const [first] = inner;
  if (own.get('rdf:parseType') === 'Resource') return structure(element, depth, language);
  if (!first) {
    const hasFields = [...own.keys()].some((name) => !isSyntax(name));
    return hasFields && (element.textContent ?? '').trim() === ''
      ? structure(element, depth, language)
      : textValue(element.textContent ?? '', language);
  }
  if (!CONTAINERS.has(nameOf(first))) return structure(first, depth, language);
  const nodes = depth > MAX_DEPTH ? [] : inner.filter((node) => CONTAINERS.has(nameOf(node)));
  const items = nodes.flatMap(children).map((item) => valueOf(item, depth + 1));
  return { ...textValue('', language), items };
}

/** A node with fields; if one of them is `rdf:value`, the others only qualify it. */
function structure(node: Element, depth: number, language: string | null): XmpValue {
  const fields = fieldsOf(node, depth);
  const value = fields.get('rdf:value');
  return value ? { ...value, language: value.language ?? language } : { ...textValue('', language), fields };
}

function parse(xml: string): Element | null {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'application/xml')
      .documentElement;
  } catch {
    return null;
  }
}

/** Prefixes that a packet uses and does not declare, as those of the usual namespaces. */
function withPrefixesDeclared(xml: string): string {
  const used = new Set([...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+(?=[\s=>/])/g)].map(([, prefix]) => prefix!));
  const known = new Set([...xml.matchAll(/xmlns:([\w.-]+)\s*=/g)].map(([, prefix]) => prefix!));
  const missing = [...used].filter((prefix) => !prefix.startsWith('xml') && !known.has(prefix));
  const declared = missing.map((prefix) => {
    const address = Object.entries(NAMESPACES).find(([name]) => name === prefix)?.[1] ?? `unknown:${prefix}`;
    return ` xmlns:${prefix}="${address}"`;
  });
  return xml.replace(/^<[\w:.-]+/, (tag) => tag + declared.join(''));
}

/**
 * The properties of an XMP packet, by their names under the usual prefixes. What one element of RDF says takes precedence over what a
 * later one repeats. Empty if the packet is no XML. Never throws.
 */
export function readXmp(xml: string): XmpFields {
  const root = parse(xml) ?? parse(withPrefixesDeclared(xml));
  if (!root) return new Map();
  const isRdf = (node: Element): boolean => nameOf(node) === 'rdf:RDF';
  const rdf = isRdf(root) ? [root] : children(root).filter(isRdf);
  try {
    return merged(rdf.flatMap(children).map((node) => fieldsOf(node, 0)));
  } catch {
    // Texts inside thousands of nested elements.
    return new Map();
  }
}

/** The properties of several packets together; of equal ones, the first that is not empty. */
export function merged(all: readonly XmpFields[]): XmpFields {
  const found = new Map<string, XmpValue>();
  for (const [name, value] of all.flatMap((fields) => [...fields])) {
    const known = found.get(name);
    if (!known || saysNothing(known)) found.set(name, value);
  }
  return found;
}

/** Texts of a value, those of an alternative with the default language first (XMP Specification Part 1, 8.2.2.4). */
function textsOf({ text, items, fields }: XmpValue): readonly string[] {
  if (items.length === 0) return fields.size > 0 ? [] : [text];
  const isDefault = ({ language }: XmpValue): boolean => language?.toLowerCase() === 'x-default';
  return [...items.filter(isDefault), ...items.filter((item) => !isDefault(item))].flatMap(textsOf);
}

/** One text of a property; empty if it says nothing. */
export const xmpText = (fields: XmpFields, name: XmpName): string => {
  const value = fields.get(name);
  return value ? (textsOf(value).find((text) => text.trim() !== '') ?? '') : '';
};

/** Every item of a list, in order. */
export const xmpTexts = (fields: XmpFields, name: XmpName): readonly string[] => {
  const value = fields.get(name);
  if (!value) return [];
  return value.items.length > 0 ? value.items.flatMap(textsOf) : textsOf(value);
};

/** Every structure of a list, or the only structure. */
export const xmpStructures = (fields: XmpFields, name: XmpName): readonly XmpFields[] => {
  const value = fields.get(name);
  if (!value) return [];
  const all = value.items.length > 0 ? value.items : [value];
  return all.map((item) => item.fields).filter(({ size }) => size > 0);
};
