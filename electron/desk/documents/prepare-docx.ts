import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { type Aside, Asides, cutAbout, leftBlocks, MAX_ABOUT } from './asides';
import type { SourceBlock } from '@shared/intake/documents/source-document';
import type { Parts } from './unpack-zip';
import { partsOfType, type WordPackage, wordPackage, xmlOf } from './word-package';
import { tidyParagraph, type WordMarks } from './word-paragraph';
import { plainShapes } from './word-shapes';
import { allWordsIn, isOn, newRun, originOf, paragraphAround, wordsIn } from './word-words';
import { attr, childOf, elementsIn, isWithin, nameOf, remove } from './xml-tree';

/** A Word document that mammoth reads without loss, and what it has besides its copy. */
export interface PreparedDocx {
  readonly parts: Parts;
  readonly asides: Asides;
  /** Lines above and below all of the copy: headers and footers. */
  readonly over: readonly SourceBlock[];
  readonly under: readonly SourceBlock[];
  /** All words that should come in, to be compared with those that did. */
  readonly words: string;
}

/**
 * Prepares a Word document so that its reader loses nothing: changes, comments, hidden words, text boxes, equations and
 * placeholders are removed and reported.
 * @throws AppError what `wordPackage` throws; Error if a part is damaged
 */
export function prepareDocx(parts: Parts): PreparedDocx {
  const word = wordPackage(parts);
  const asides = new Asides();
  const comments = commentsOf(word);
  const marks: WordMarks = {
    asides,
    comments,
    isHiddenStyle: hiddenStyles(word),
    objectWords: (element) => objectWords(word, element),
  };
  const loose: Aside[] = [];
  const texts = [word.main, ...partsOfType(word, 'footnotes'), ...partsOfType(word, 'endnotes')];
  const trees = new Map(texts.map((part) => [part, xmlOf(word, part)!]));
  for (const tree of trees.values()) {
    findAbout(tree, comments);
    plainShapes(tree);
    loose.push(...takeWhole(tree, asides));
  }
  for (const tree of trees.values())
    for (const paragraph of elementsIn(tree, 'p')) tidyParagraph(paragraph, marks);
  const words = [...trees.values()].map((tree) => asides.without(wordsIn(tree))).join('\n');
  for (const [part, tree] of trees)
    parts.set(part, new TextEncoder().encode(new XMLSerializer().serializeToString(tree)));
  loose.push(...comments.values());
  return {
    parts,
    asides,
    words,
    over: marginLines(word, 'header'),
    under: [
      ...loose.flatMap((aside) => (aside.is === 'left' ? leftBlocks(aside) : [])),
      ...marginLines(word, 'footer'),
    ],
  };
}

function commentsOf(word: WordPackage): Map<string, Aside & { is: 'left' }> {
  const [part] = partsOfType(word, 'comments');
  const tree = xmlOf(word, part);
  const comments = tree ? elementsIn(tree, 'comment') : [];
  return new Map(
    comments.map((comment) => [
      attr(comment, 'id'),
      {
        is: 'left',
        text: wordsIn(comment).replaceAll(/\s+/gu, ' ').trim(),
        reason: 'document comment',
        ...originOf(comment),
      } as const,
    ]),
  );
}

/** Notes with each comment which words it is about. */
function findAbout(tree: Document, comments: Map<string, Aside>): void {
  const open = new Map<string, string>();
  const end = (id: string): void => {
    const comment = comments.get(id);
    const about = cutAbout(open.get(id) ?? '');
    open.delete(id);
    if (comment?.is === 'left') comments.set(id, { ...comment, ...about });
  };
  for (const element of elementsIn(tree)) {
    const name = nameOf(element);
    if (name === 'commentRangeStart') open.set(attr(element, 'id'), '');
    else if (name === 'commentRangeEnd') end(attr(element, 'id'));
    else if (open.size > 0 && /^(?:t|tab|br|p)$/.test(name) && !isWithin(element, 'Fallback', tree)) {
      const words = name === 't' ? (element.textContent ?? '') : ' ';
      for (const [id, about] of open) if (about.length <= MAX_ABOUT) open.set(id, about + words);
    }
  }
}

/** Styles whose words are hidden, and those that are based on them. */
function hiddenStyles(word: WordPackage): (id: string) => boolean {
  const [part] = partsOfType(word, 'styles');
  const tree = xmlOf(word, part);
  const styles = new Map(
    (tree ? elementsIn(tree, 'style') : []).map((style) => [attr(style, 'styleId'), style]),
  );
  const isHidden = (id: string, seen = 0): boolean => {
    const style = styles.get(id);
    if (!style || seen > 20) return false;
    const properties = childOf(style, 'rPr');
    if (properties && childOf(properties, 'vanish')) return isOn(properties, 'vanish');
    const based = childOf(style, 'basedOn');
    return based !== null && isHidden(attr(based, 'val'), seen + 1);
  };
  return (id) => id !== '' && isHidden(id);
}

/** Removes what is larger than a paragraph: deleted rows, placeholders, documents within the document. */
function takeWhole(tree: Document, asides: Asides): readonly Aside[] {
  const loose: Aside[] = [];
  const take = (element: Element, aside: Aside & { is: 'left' }, isBlock: boolean): void => {
    const paragraph = isBlock ? paragraphBefore(tree, element) : null;
    if (aside.text.trim() !== '') {
      if (paragraph) paragraph.appendChild(newRun(paragraph, asides.sign(aside)));
      else loose.push(aside);
    }
    remove(element);
  };
  for (const row of elementsIn(tree, 'tr')) {
    const deleted = childOf(row, 'trPr', 'del');
    if (deleted)
      take(row, { is: 'left', text: allWordsIn(row), reason: 'deleted text', ...originOf(deleted) }, true);
  }
  for (const control of elementsIn(tree, 'sdt')) {
    if (!isOn(childOf(control, 'sdtPr'), 'showingPlcHdr')) continue;
    const content = childOf(control, 'sdtContent');
    if (!content) continue;
    // A table's cell has to stay, and a line has to have its paragraph.
    const text = wordsIn(content);
    for (const run of elementsIn(content, 'r')) remove(run);
    const paragraph = paragraphAround(control) ?? elementsIn(content, 'p')[0] ?? null;
    const aside = { is: 'left', text, reason: 'placeholder' } as const;
    if (text.trim() === '') continue;
    if (paragraph) paragraph.appendChild(newRun(paragraph, asides.sign(aside)));
    else loose.push(aside);
  }
  for (const chunk of elementsIn(tree, 'altChunk'))
    take(chunk, { is: 'left', text: 'Another document is embedded here.', reason: 'embedded object' }, true);
  return loose;
}

function paragraphBefore(tree: Document, element: Element): Element | null {
  let before: Element | null = null;
  for (const one of elementsIn(tree)) {
    if (one === element) return before;
    if (nameOf(one) === 'p') before = one;
  }
  return null;
}

/** The words of a chart, a diagram or another program's object, from its own part. */
function objectWords(word: WordPackage, element: Element): string {
  if (nameOf(element) === 'OLEObject')
    return `An object of another program is embedded here: ${attr(element, 'ProgID') || 'unknown'}.`;
  const kind = attr(element, 'uri').endsWith('diagram') ? 'diagram' : 'chart';
  const ids = new Set(
    elementsIn(element).flatMap((one) => [attr(one, 'id'), attr(one, 'dm')].filter(Boolean)),
  );
  const said = word.relations
    .filter(({ id }) => ids.has(id))
    .flatMap(({ part }) => {
      const tree = xmlOf(word, part);
      return tree ? elementsIn(tree, 't', 'v').map((text) => text.textContent ?? '') : [];
    });
  return [`A ${kind} is embedded here.`, ...said.map((text) => text.trim()).filter(Boolean)].join(' ');
}

/** The lines of headers or footers, each text once. */
function marginLines(word: WordPackage, type: 'header' | 'footer'): readonly SourceBlock[] {
  const texts = new Set(
    partsOfType(word, type).map((part) => {
      const tree = xmlOf(word, part)!;
      plainShapes(tree);
      return wordsIn(tree).trim();
    }),
  );
  return [...texts].flatMap((text) => leftBlocks({ is: 'left', text, reason: `page ${type}` }));
}
