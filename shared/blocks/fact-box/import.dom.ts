import { defineImportRule, sel } from '@lexical/html';
import { $isHeadingNode } from '@lexical/rich-text';
import type { LexicalNode } from 'lexical';
import { bodyHeading, type BodyHeading } from '../heading/editor.dom';
import { $inOneLine, $tidyLine } from '../slot-line/in-one-line.dom';
import { $createFactBox } from './node.dom';
import { isFactBoxClass, levelInBox, TITLE_CLASS } from './markup';

/** The title of a box: our own mark, or a heading before anything else. */
function titleIn(box: Element): Element | null {
  const marked = box.querySelector(`.${TITLE_CLASS}`);
  if (marked) return marked;
  const heading = box.querySelector('h1, h2, h3, h4, h5, h6');
  if (!heading) return null;
  const before = box.ownerDocument.createRange();
  before.setStart(box, 0);
  before.setEndBefore(heading);
  const isFirst = before.toString().trim() === '' && !before.cloneContents().querySelector('img');
  return isFirst ? heading : null;
}

/** Headings of a box that are below its title on their page, as they were chosen. */
function $levelled(node: LexicalNode, title: number): LexicalNode {
  if (!$isHeadingNode(node)) return node;
  const tag: BodyHeading = bodyHeading(node.getTag());
  return node.setTag(`h${levelInBox(Number(tag.slice(1)), title)}`);
}

/** Fact boxes of other programs' pages, and our own. */
export const FactBoxRule = defineImportRule({
  name: 'copydesk/fact-box',
  match: sel.tag('aside', 'div', 'section'),
  $import: (ctx, element, $next) => {
    if (!isFactBoxClass(element.className) || element.textContent.trim() === '') return $next();
    const title = titleIn(element);
    title?.remove();
    const level = title && /^H\d$/u.test(title.nodeName) ? Number(title.nodeName.slice(1)) : 1;
    const words = title ? $tidyLine($inOneLine(ctx.$importChildren(title)).line) : [];
    const blocks = ctx.$importChildren(element).map((node) => $levelled(node, level));
    return [$createFactBox(words, blocks)];
  },
});
