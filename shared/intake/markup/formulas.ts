import { parseFragment } from 'parse5';
import { rename } from './kept-elements';
import {
  append,
  attribute,
  type ChildNode,
  type Element,
  elementsIn,
  isDeeperThan,
  isElement,
  isText,
  newElement,
  type ParentNode,
  textIn,
} from './tree';

/** What KaTeX, MathJax and MediaWiki put around a formula, which they write for the eye and again for the ear. */
const HOLDER = /(?:^|\s)(?:katex|MathJax|MathJax_SVG|MathJax_CHTML|mjx-chtml|mwe-math-element)(?=\s|$)/u;
const DISPLAYED =
  /(?:^|\s)(?:katex-display|MathJax_Display|MathJax_SVG_Display|MJXc-display|mwe-math-element-block)(?=\s|$)/u;
/** The formula's source, which is shown until it is drawn. */
const PREVIEW = /(?:^|\s)MathJax_Preview(?=\s|$)/u;

const classOf = (element: Element): string => attribute(element, 'class');

const isHolder = (element: Element): boolean =>
  element.tagName === 'math' || element.tagName === 'mjx-container' || HOLDER.test(classOf(element));

/** Turns each formula of a page into its words and signs, once, in one line and in reading order. */
export function sayFormulas(page: ParentNode): void {
  const open: ChildNode[] = [...page.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (DISPLAYED.test(classOf(node))) rename(node, 'div');
    if (PREVIEW.test(classOf(node))) node.childNodes = [];
    else if (!isHolder(node) || !sayFormula(node)) open.push(...node.childNodes);
  }
}

function sayFormula(holder: Element): boolean {
  const said = formulaOf(holder);
  if (said === null) return false;
  const isBlock = attribute(holder, 'display') === 'true' || displayOf(holder) === 'block';
  rename(holder, isBlock ? 'div' : 'span');
  holder.attrs = [];
  holder.childNodes = [];
  append(holder, ...said);
  return true;
}

const mathIn = (element: Element): Element | undefined =>
  element.tagName === 'math' ? element : [...elementsIn(element)].find(({ tagName }) => tagName === 'math');

const displayOf = (element: Element): string => {
  const math = mathIn(element);
  return math === undefined ? '' : attribute(math, 'display');
};

type Said = (Element | string)[];

/** No real formula is nested deeper. Deeper ones keep their words and signs as they are, because reading them takes depth times length. */
const MAX_DEPTH = 64;

function formulaOf(holder: Element): Said | null {
  const written = attribute(holder, 'data-mathml');
  const math =
    mathIn(holder) ?? [...elementsIn(parseFragment(written))].find(({ tagName }) => tagName === 'math');
  if (math) return isDeeperThan(math, MAX_DEPTH) ? [textIn(math)] : sayAll(math);
  // A picture of the formula, with its source beside it.
  const image = [...elementsIn(holder)].find(({ tagName }) => tagName === 'img');
  const source =
    image && attribute(image, 'alt').replace(/^\{\\(?:display|text)style\s*((?:\S[^]*)?)\}$/u, '$1');
  return source ? [source.trim()] : null;
}

const partsOf = (element: Element): readonly Element[] => element.childNodes.filter(isElement);

const sayAll = (element: Element): Said => {
  const parts = element.childNodes.filter(
    (node) => isElement(node) || (isText(node) && node.value.trim() !== ''),
  );
  return parts.flatMap((node, at) => {
    if (isText(node)) return [node.value.replaceAll(/\s+/gu, ' ')];
    if (!isElement(node)) return [];
    return node.tagName === 'mo' ? sayOperator(node, at > 0 && at < parts.length - 1) : say(node);
  });
};

/** Signs with space on both sides between what they join. */
const JOINS = /^(?:[=≠<>≤≥≈≃≅∼∝→⇒⇔←↔∈∉⊂⊆+−×÷±∓]|:=)$/u;

function sayOperator(operator: Element, isBetween: boolean): Said {
  const sign = textIn(operator)
    .replaceAll(/[\u2061-\u2064\u200b]/gu, '')
    .trim();
  if (sign === '') return [];
  return [isBetween && JOINS.test(sign) ? ` ${sign} ` : sign];
}

const lettersOf = (said: Said): string =>
  said.map((part) => (typeof part === 'string' ? part : textIn(part))).join('');

/** Parts that were drawn as one stay one in a line: `(a + b)/2`. */
const together = (said: Said): Said =>
  /^(?:[\p{L}\p{M}]|[\p{N}.,]+|√?\p{L}|\(.*\))$/u.test(lettersOf(said)) ? said : ['(', ...said, ')'];

/** Each part is read once: reading it twice at every level would double the time with each level. */
const sayPart = (part: Element | undefined): Said => (part ? say(part) : []);

function set(tag: 'sub' | 'sup', said: Said): Said {
  if (lettersOf(said).trim() === '') return [];
  const element = newElement(tag);
  append(element, ...said);
  return [element];
}

/** Signs over a letter, as signs of their own and as those that join it. */
const OVER: Readonly<Record<string, string>> = {
  ...{ '¯': '\u0304', ˉ: '\u0304', '‾': '\u0304', '^': '\u0302', ˆ: '\u0302', '~': '\u0303', '˜': '\u0303' },
  ...{ '˙': '\u0307', '→': '\u20d7', '⃗': '\u20d7', ˇ: '\u030c', '¨': '\u0308' },
};

function say(element: Element): Said {
  const parts = partsOf(element);
  const [base, first, second] = parts;
  switch (element.tagName) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return [];
    case 'semantics':
      return sayPart(base);
    case 'mspace':
      return Number.parseFloat(attribute(element, 'width')) >= 0.5 ? [' '] : [];
    case 'mo':
      return sayOperator(element, false);
    case 'mfrac':
      return [...together(sayPart(base)), '/', ...together(sayPart(first))];
    case 'msqrt':
      return ['√', ...together(sayAll(element))];
    case 'mroot':
      return [...set('sup', sayPart(first)), '√', ...together(sayPart(base))];
    case 'msub':
    case 'munder':
      return [...sayPart(base), ...set('sub', sayPart(first))];
    case 'mover': {
      const [said, over] = [sayPart(base), sayPart(first)];
      const mark = OVER[lettersOf(over)];
      return mark && lettersOf(said).length === 1 ? [lettersOf(said) + mark] : [...said, ...set('sup', over)];
    }
    case 'msup':
      return [...sayPart(base), ...set('sup', sayPart(first))];
    case 'msubsup':
    case 'munderover':
      return [...sayPart(base), ...set('sub', sayPart(first)), ...set('sup', sayPart(second))];
    case 'mtr':
      return parts.flatMap((cell, at) => [...(at > 0 ? [', '] : []), ...sayAll(cell)]);
    case 'mtable':
      return parts.flatMap((row, at) => [...(at > 0 ? ['; '] : []), ...say(row)]);
    case 'mfenced':
      return [
        attribute(element, 'open') || '(',
        ...parts.flatMap((part, at) => [...(at > 0 ? [', '] : []), ...say(part)]),
        attribute(element, 'close') || ')',
      ];
    default:
      return sayAll(element);
  }
}
