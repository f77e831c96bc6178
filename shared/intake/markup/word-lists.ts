import { plain } from '../plain';
import type { Styles } from './styles';
import {
  attribute,
  elementsIn,
  isComment,
  isElement,
  isText,
  nodesIn,
  textIn,
  type ChildNode,
  type Element,
  type ParentNode,
} from './tree';

/** What a paragraph says of itself as an item of a list. */
export interface Item {
  /** From 1. */
  readonly level: number;
  readonly isNumbered: boolean;
  /** What its number may be: `i.` is one or nine. Empty when it has none. */
  readonly numbers: readonly number[];
}

/** An item that Word drew as a paragraph. */
interface DrawnItem extends Item {
  /** What draws its marker, which is no word of the copy. */
  readonly marker: ReadonlySet<ChildNode>;
}

const NUMBER =
  /^[([]?(?:[\p{Nd}]+(?:[.．][\p{Nd}]+)*|[a-z]{1,2}|[ivxlcdm]+|[α-ω]|[а-я]|[一二三四五六七八九十]+)[.)\]．、]?$/iu;
/** What bullets are drawn as, private signs of Symbol and Wingdings and their letters among them. */
const BULLET = /^(?:[·•●○◦▪■□◾◽▫‣⁃∙➢➤✓✔❖◆◇►▶–—―*+-]|[\ue000-\uf8ff]|o|§|Ø|ü|Ü|q|v|à|è|Þ|n|l|¨|w|u|s|F)$/u;
const BULLET_FONT = /symbol|wingdings|webdings|courier|mt extra/u;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function numbersOf(marker: string): readonly number[] {
  const last =
    plain(marker)
      .replaceAll(/[()[\]．、\s]|\.$/gu, '')
      .split('.')
      .at(-1) ?? '';
  if (/^\d{1,9}$/u.test(last)) return [Number(last)];
  const letters = last.toLowerCase();
  const found: number[] = [];
  if (/^[a-z]$/u.test(letters)) found.push(letters.charCodeAt(0) - 96);
  if (/^[ivxlcdm]+$/u.test(letters)) {
    const values = [...letters].map((letter) => ROMAN[letter]!);
    const roman = values.reduce(
      (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
      0,
    );
    // A list more often begins at `i.` the first than at `i.` the ninth.
    if (letters.length > 1 || letters === 'i') found.unshift(roman);
    else found.push(roman);
  }
  return found;
}

const isIgnored = (element: Element, styles: Styles): boolean =>
  styles.of(element).get('mso-list') === 'ignore';

const isBlank = (text: string): boolean => /^[\s\u00a0]*$/u.test(text);

/** Word's marker, named by itself: `mso-list:Ignore`. */
function namedMarker(paragraph: Element, styles: Styles): Element | null {
  for (const element of elementsIn(paragraph)) if (isIgnored(element, styles)) return element;
  return null;
}

/** What stands between `[if !supportLists]` and its end: a marker for programs that know no lists. */
function conditionalMarker(paragraph: Element): readonly ChildNode[] {
  const found: ChildNode[] = [];
  let isInside = false;
  for (const node of nodesIn(paragraph)) {
    if (isComment(node))
      isInside = /\[if\s+!supportLists\]/iu.test(node.data) || (isInside && !/\[endif\]/iu.test(node.data));
    else if (isInside) found.push(node);
  }
  return found;
}

/**
 * A marker that lost its name on the way, as mail programs take it: a bullet in a drawing font, or a number, and behind
 * it the gap of no-break spaces in tiny letters that Word draws.
 */
function bareMarker(paragraph: Element, styles: Styles, isItem: boolean): readonly ChildNode[] {
  const found: ChildNode[] = [];
  let marker = '';
  let isDrawn = false;
  for (const node of nodesIn(paragraph)) {
    if (!isText(node)) continue;
    if (isBlank(node.value) && marker === '') continue;
    const parent =
      node.parentNode && isElement(node.parentNode) ? styles.of(node.parentNode) : new Map<string, string>();
    const font = `${parent.get('font') ?? ''} ${parent.get('font-family') ?? ''}`;
    if (marker === '') {
      const [, sign = '', gap = ''] = /^\s*(\S{1,8}?)([\u00a0\s]*)$/u.exec(node.value) ?? [];
      if (!BULLET.test(sign) && !(NUMBER.test(sign) && /[.)]$/u.test(sign))) return [];
      isDrawn = BULLET_FONT.test(font) && BULLET.test(sign);
      marker = sign;
      found.push(node);
      if (/\u00a0{2,}|\u00a0 /u.test(gap) && (isItem || isDrawn)) return found;
    } else {
      if (!isBlank(node.value)) return [];
      found.push(node);
      const isGap =
        /^7(?:\.0)?pt/u.test(parent.get('font') ?? '') || /7(?:\.0)?pt/u.test(parent.get('font-size') ?? '');
      return isGap || isDrawn || (isItem && node.value.includes(' ')) ? found : [];
    }
  }
  return [];
}

const LIST_CLASS =
  /(?:^|\s)Mso(?:List(?:Paragraph|Bullet|Number)?)(?:CxSp(?:First|Middle|Last))?(?<level>[2-9])?(?:CxSp(?:First|Middle|Last))?(?:\s|$)/u;

/** Whether Word or Outlook wrote a page, whose marks then mean what they mean there. */
export const isFromWord = (page: ParentNode): boolean =>
  [...elementsIn(page)].some(
    (element) =>
      attribute(element, 'class').startsWith('Mso') ||
      (element.tagName === 'meta' && /Microsoft Word|Word\.Document/iu.test(attribute(element, 'content'))),
  );

/** The nodes that draw a paragraph's or heading's marker; none when it has no marker. */
export function markerOf(paragraph: Element, styles: Styles): readonly ChildNode[] {
  const named = namedMarker(paragraph, styles);
  if (named) return [named];
  const conditional = conditionalMarker(paragraph);
  if (conditional.length > 0) return conditional;
  return bareMarker(paragraph, styles, LIST_CLASS.test(attribute(paragraph, 'class')));
}

/** Reads a paragraph that Word drew as an item of a list; null for any other. Word writes no lists as lists. */
export function wordItem(paragraph: Element, styles: Styles): DrawnItem | null {
  const declared = styles.of(paragraph).get('mso-list') ?? '';
  const level =
    /\blevel(\d)/u.exec(declared)?.[1] ?? LIST_CLASS.exec(attribute(paragraph, 'class'))?.groups?.level;
  if (/^(?:none|skip)/u.test(declared)) return null;
  if (paragraph.tagName !== 'p' && level === undefined) return null;
  const nodes = markerOf(paragraph, styles);
  const isNamed = /\bl\d+\b/u.test(declared);
  if (nodes.length === 0 && !isNamed) return null;
  const text = nodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textIn(node) : ''))
    .join('');
  const marker = text.replaceAll(/[\s\u00a0]/gu, '');
  const isNumbered = NUMBER.test(marker) && !(BULLET.test(marker) && !/[.)\]]$/u.test(marker));
  return {
    level: Number(level ?? 1),
    isNumbered,
    numbers: isNumbered ? numbersOf(marker) : [],
    marker: new Set(nodes),
  };
}
