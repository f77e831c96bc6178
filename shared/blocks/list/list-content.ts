import { areBlank } from '../../block-contract/blank';
import type { BodyNode } from '../../block-contract/body-node';
import {
  writtenIn,
  type ContentBlock,
  type ContentContext,
  type Written,
} from '../../block-contract/content';
import { isList, passageOfAll } from './list-items';

/**
 * A list as it is printed: a list inside an item belongs to the words before it; see `writeItems`.
 *
 * @param isInOne whether it is inside a list all of which is in one language
 */
export function listContent(
  list: BodyNode,
  context: ContentContext,
  around: Written,
  isInOne = false,
): readonly ContentBlock[] {
  const passage = context.findsPassages && !isInOne ? passageOfAll(list, context) : null;
  const written = writtenIn(passage, around, list.direction);
  const items: ContentBlock[][] = [];
  addItems(items, list, context, { written, isOneLanguage: isInOne || passage !== null });
  if (items.length === 0) return [];
  const isOrdered = list.listType === 'number';
  return [{ kind: 'list', isOrdered, start: isOrdered ? Number(list.start) : 1, items }];
}

interface Into {
  readonly written: Written;
  /** Whether the list's language is that of all its items. */
  readonly isOneLanguage: boolean;
}

/** Tells whether it found an item. One that has none before it in its list moves up a level. */
function addItems(
  items: ContentBlock[][],
  list: Pick<BodyNode, 'children'>,
  context: ContentContext,
  into: Into,
): boolean {
  let isFirst = true;
  for (const { children = [] } of list.children ?? []) {
    const lists = children.filter(isList);
    const words = children.filter((node) => !isList(node));
    if (!areBlank(words)) {
      const passage = into.isOneLanguage ? null : context.passageOf(words);
      items.push([...context.blocks(words, writtenIn(passage, into.written))]);
      isFirst = false;
    }
    if (!isFirst)
      for (const each of lists)
        items.at(-1)!.push(...listContent(each, context, into.written, into.isOneLanguage));
    else for (const each of lists) if (addItems(items, each, context, into)) isFirst = false;
  }
  return !isFirst;
}
