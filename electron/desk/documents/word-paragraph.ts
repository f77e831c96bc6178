import type { Element, Node } from '@xmldom/xmldom';
import { type Aside, type Asides, type Change, changeAsides, placeWithin } from './asides';
import { equationMarkup } from './word-equations';
import { allWordsIn, isOn, newRun, originOf, paragraphAround, wordsAfter, wordsIn } from './word-words';
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

/** The visible children of a run. The others, such as field marks, are structure. */
const SEEN: ReadonlySet<string> = new Set('t tab br noBreakHyphen softHyphen sym drawing pict'.split(' '));

/** Removes from a paragraph what is not copy, and leaves signs for what a person must know about it. */
export function tidyParagraph(paragraph: Element, marks: WordMarks): void {
  const before = wordsIn(paragraph, 'before').replaceAll(/\s+/gu, ' ').trim();
  const own = elementsIn(paragraph).filter(
    (element) => paragraphAround(element) === paragraph && !isWithin(element, 'pPr', paragraph),
  );
  const changes = takeChanges(own);
  const equations = takeEquations(paragraph, own, marks.asides);
  const hidden = takeHidden(paragraph, own, marks);
  // Only now it is known what is left of the paragraph.
  const isLeft = wordsIn(paragraph).trim() !== '';
  const restAt = (place: Node): string | undefined => (isLeft ? wordsAfter(place, paragraph) : undefined);
  const asides: Aside[] = [
    ...changeAsides(
      changes.map(({ place, ...change }) => {
        const rest = restAt(place);
        if (change.did === 'delete') remove(place);
        return rest === undefined ? change : { ...change, rest };
      }),
      before,
    ),
    ...equations,
    ...hidden.map(({ words, place }): Aside => ({
      is: 'left',
      text: words,
      reason: 'hidden text',
      ...placeWithin(words, restAt(place)),
    })),
  ];
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
function takeChanges(own: readonly Element[]): readonly (Change & { readonly place: Node })[] {
  const changes: (Change & { readonly place: Element })[] = [];
  for (const element of own) {
    if (!IS_CHANGE.test(nameOf(element)) || nameOf(element.parentNode!) === 'rPr') continue;
    const did = /^(?:del|moveFrom)$/.test(nameOf(element)) ? 'delete' : 'insert';
    const words = did === 'delete' ? allWordsIn(element) : wordsIn(element);
    const origin = originOf(element);
    const previous = changes.at(-1);
    const isOne =
      previous?.did === did &&
      previous.by === origin.by &&
      previous.place.parentNode === element.parentNode &&
      !hasWordsBetween(previous.place, element);
    if (isOne) changes.splice(-1, 1, { ...previous, words: previous.words + words, place: element });
    else changes.push({ did, words, ...origin, place: element });
  }
  // An empty comment keeps each deletion's place until it is known what is left around it.
  const places = new Map<Element, Node>();
  for (const element of own) {
    if (!/^(?:del|moveFrom)$/.test(nameOf(element)) || !element.parentNode) continue;
    const place = element.ownerDocument!.createComment('');
    element.parentNode.replaceChild(place, element);
    places.set(element, place);
  }
  const kept = new Set(changes.map(({ place }) => place));
  for (const [element, place] of places) if (!kept.has(element)) remove(place);
  return changes.map((change) => ({ ...change, place: places.get(change.place) ?? change.place }));
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

/** Words that were hidden, and the run that they were taken out of last. */
interface HiddenWords {
  readonly words: string;
  readonly place: Element;
}

function takeHidden(paragraph: Element, own: readonly Element[], marks: WordMarks): readonly HiddenWords[] {
  const styleOf = (properties: Element | null, name: string): string => {
    const style = properties && childOf(properties, name);
    return style ? attr(style, 'val') : '';
  };
  const isHiddenWhole = marks.isHiddenStyle(styleOf(childOf(paragraph, 'pPr'), 'pStyle'));
  const found: HiddenWords[] = [];
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
      const open = isOpen && words !== '' ? found.pop() : undefined;
      if (words !== '') found.push({ words: `${open?.words ?? ''}${words}`, place: run });
      isOpen ||= words !== '';
      for (const child of childrenOf(run)) if (SEEN.has(nameOf(child))) remove(child);
    } else if (wordsIn(run) !== '') isOpen = false;
  }
  return found;
}

const isObject = (element: Element): boolean =>
  nameOf(element) === 'OLEObject' ||
  (nameOf(element) === 'graphicData' && /\/(?:chart|chartex|diagram)$/.test(attr(element, 'uri')));
