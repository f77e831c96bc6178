import type { Element } from '@xmldom/xmldom';
import { type Aside, type Asides, type Change, changeAsides } from './asides';
import { equationMarkup } from './word-equations';
import { allWordsIn, isOn, newRun, originOf, paragraphAround, wordsIn } from './word-words';
import { attr, childOf, childrenOf, elementsIn, isWithin, nameOf, remove } from './xml-tree';

/** What a paragraph's marks point to. */
export interface WordMarks {
  readonly asides: Asides;
  /** By the comment's id: what it says, of what, by whom. */
  readonly comments: Map<string, Aside>;
  readonly isHiddenStyle: (id: string) => boolean;
  /** What a chart or another object says. */
  readonly objectWords: (element: Element) => string;
}

export const EQUATION = 'An equation of the document is written out here in one line.';

/** What of a run is seen. Its other children, such as field marks, hold the document together. */
const SEEN: ReadonlySet<string> = new Set('t tab br noBreakHyphen softHyphen sym drawing pict'.split(' '));

/** Takes out of a paragraph what is no copy, and puts signs in its place for what a person must know of it. */
export function tidyParagraph(paragraph: Element, marks: WordMarks): void {
  const before = wordsIn(paragraph, 'before').replaceAll(/\s+/gu, ' ').trim();
  const own = elementsIn(paragraph).filter(
    (element) => paragraphAround(element) === paragraph && !isWithin(element, 'pPr', paragraph),
  );
  const asides: Aside[] = [...changeAsides(takeChanges(own), before)];
  asides.push(...takeEquations(paragraph, own, marks.asides), ...takeHidden(paragraph, own, marks));
  for (const element of own) {
    const name = nameOf(element);
    const comment = name === 'commentReference' ? marks.comments.get(attr(element, 'id')) : undefined;
    if (comment) {
      asides.push(comment);
      marks.comments.delete(attr(element, 'id'));
    }
    if (isObject(element))
      asides.push({ is: 'left', text: marks.objectWords(element), reason: 'embedded object' });
  }
  const signs = asides.map((aside) => marks.asides.sign(aside)).join('');
  if (signs !== '') paragraph.appendChild(newRun(paragraph, signs));
}

const IS_CHANGE = /^(?:del|ins|moveFrom|moveTo)$/;

/** The tracked changes of a paragraph in their order. Deleted words are taken out. */
function takeChanges(own: readonly Element[]): readonly Change[] {
  const changes: (Change & { words: string; readonly last: Element })[] = [];
  for (const element of own) {
    if (!IS_CHANGE.test(nameOf(element)) || nameOf(element.parentNode!) === 'rPr') continue;
    const did = /^(?:del|moveFrom)$/.test(nameOf(element)) ? 'delete' : 'insert';
    const words = did === 'delete' ? allWordsIn(element) : wordsIn(element);
    const origin = originOf(element);
    const previous = changes.at(-1);
    const isOne =
      previous?.did === did &&
      previous.by === origin.by &&
      previous.last.parentNode === element.parentNode &&
      !hasWordsBetween(previous.last, element);
    if (isOne) changes.splice(-1, 1, { ...previous, words: previous.words + words, last: element });
    else changes.push({ did, words, ...origin, last: element });
  }
  for (const element of own) if (/^(?:del|moveFrom)$/.test(nameOf(element))) remove(element);
  return changes;
}

function hasWordsBetween(from: Element, to: Element): boolean {
  for (let at = from.nextSibling; at && at !== to; at = at.nextSibling)
    if ((at.textContent ?? '') !== '') return true;
  return false;
}

function takeEquations(paragraph: Element, own: readonly Element[], asides: Asides): readonly Aside[] {
  const equations = own.filter(
    (element) => nameOf(element) === 'oMath' && element.parentNode && !isWithin(element, 'oMath', paragraph),
  );
  for (const equation of equations) {
    const run = newRun(paragraph, asides.formula(equationMarkup(equation)));
    const holder = nameOf(equation.parentNode!) === 'oMathPara' ? (equation.parentNode as Element) : equation;
    holder.parentNode?.insertBefore(run, holder);
    remove(equation);
  }
  return equations.length > 0 ? [{ is: 'doubt', doubt: EQUATION }] : [];
}

function takeHidden(paragraph: Element, own: readonly Element[], marks: WordMarks): readonly Aside[] {
  const styleOf = (properties: Element | null, name: string): string => {
    const style = properties && childOf(properties, name);
    return style ? attr(style, 'val') : '';
  };
  const isHiddenWhole = marks.isHiddenStyle(styleOf(childOf(paragraph, 'pPr'), 'pStyle'));
  const texts: string[] = [];
  let isOpen = false;
  for (const run of own) {
    if (nameOf(run) !== 'r' || !run.parentNode) continue;
    const properties = childOf(run, 'rPr');
    const says = properties && childOf(properties, 'vanish');
    const isHidden = says
      ? isOn(properties, 'vanish')
      : isHiddenWhole || marks.isHiddenStyle(styleOf(properties, 'rStyle'));
    if (isHidden) {
      const words = allWordsIn(run);
      if (isOpen && words !== '') texts.push(`${texts.pop() ?? ''}${words}`);
      else if (words !== '') texts.push(words);
      isOpen ||= words !== '';
      for (const child of childrenOf(run)) if (SEEN.has(nameOf(child))) remove(child);
    } else if (wordsIn(run) !== '') isOpen = false;
  }
  return texts.map((text) => ({ is: 'left', text, reason: 'hidden text' }));
}

const isObject = (element: Element): boolean =>
  nameOf(element) === 'OLEObject' ||
  (nameOf(element) === 'graphicData' && /\/(?:chart|chartex|diagram)$/.test(attr(element, 'uri')));
