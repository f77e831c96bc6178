import type { Document, Element } from '@xmldom/xmldom';
import { styleTag } from './paragraph-writer';
import { attr, childrenOf, elementsIn, nameOf } from './xml-tree';

/** The format of a style. A property that it does not name is null. */
interface Looks {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly struck: boolean | null;
  readonly underlined: boolean | null;
  /** Lexical's bit for sub or sup. */
  readonly position: number | null;
  readonly hidden: boolean | null;
}

const NONE: Looks = {
  bold: null,
  italic: null,
  struck: null,
  underlined: null,
  position: null,
  hidden: null,
};

/** Deeper chains of styles are a circle. */
const MAX_CHAIN = 30;

const isLine = (style: string): boolean | null => (style === '' ? null : style !== 'none');

function looksOf(style: Element): Looks {
  const properties = childrenOf(style).find((child) => nameOf(child) === 'text-properties');
  if (!properties) return NONE;
  const says = (name: string): string => attr(properties, name);
  const is = (name: string, wanted: RegExp): boolean | null =>
    says(name) === '' ? null : wanted.test(says(name));
  const [place = ''] = says('text-position').split(' ');
  const position = /^(?:sub|-)/.test(place) ? 32 : /^(?:super|[1-9])/.test(place) ? 64 : 0;
  return {
    bold: is('font-weight', /^(?:bold|[6-9]00)$/),
    italic: is('font-style', /italic|oblique/),
    struck: isLine(says('text-line-through-style') || says('text-line-through-type')),
    underlined: isLine(says('text-underline-style') || says('text-underline-type')),
    position: place === '' ? null : position,
    hidden: is('display', /^none$/),
  };
}

/** The styles of an OpenDocument text: those of the document, and those that a program made for it. */
export class OdtStyles {
  private readonly styles = new Map<string, Element>();
  private readonly lists = new Map<string, Element>();

  constructor(...trees: readonly (Document | null)[]) {
    for (const tree of trees) {
      if (!tree) continue;
      for (const style of elementsIn(tree, 'style'))
        this.styles.set(`${attr(style, 'family')}:${attr(style, 'name')}`, style);
      for (const list of elementsIn(tree, 'list-style')) this.lists.set(attr(list, 'name'), list);
    }
  }

  private chain(family: string, name: string): readonly Element[] {
    const chain: Element[] = [];
    for (let next = name; next !== '' && chain.length < MAX_CHAIN;) {
      const style = this.styles.get(`${family}:${next}`);
      if (!style) break;
      chain.push(style);
      next = attr(style, 'parent-style-name');
    }
    return chain;
  }

  /** The format of words in a style, on top of the surrounding format. */
  looks(family: 'text' | 'paragraph', name: string, around: { format: number; hidden: boolean }) {
    const chain = this.chain(family, name).map(looksOf);
    const first = <Key extends keyof Looks>(key: Key) => chain.find((looks) => looks[key] !== null)?.[key];
    const bit = (said: boolean | null | undefined, at: number): number =>
      (said ?? (around.format & at) !== 0) ? at : 0;
    const position = first('position') ?? around.format & 96;
    return {
      format:
        bit(first('bold'), 1) |
        bit(first('italic'), 2) |
        bit(first('struck'), 4) |
        bit(first('underlined'), 8) |
        position,
      hidden: first('hidden') ?? around.hidden,
    };
  }

  /** The tag that a paragraph's style or one that it is based on asks for. */
  tagOf(name: string): string | null {
    for (const style of this.chain('paragraph', name)) {
      const names = [attr(style, 'name'), attr(style, 'display-name'), attr(style, 'parent-style-name')];
      const tag = names.map(styleTag).find(Boolean);
      if (tag) return tag;
    }
    return styleTag(name);
  }

  /** Whether a list's level is numbered. */
  isNumbered(list: string, level: number): boolean {
    const style = this.lists.get(list);
    const said = style && childrenOf(style).find((each) => attr(each, 'level') === String(level));
    return (
      said !== undefined && nameOf(said) === 'list-level-style-number' && attr(said, 'num-format') !== ''
    );
  }
}
