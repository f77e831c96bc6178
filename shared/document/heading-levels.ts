import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import { holdsBlocks } from './nodes';
import { areBlank } from '../block-contract/blank';

/**
 * Puts headings, even inside holders, on levels that never skip, from h2 on: an h4 under an h2 becomes an h3, as does its
 * next neighbour. A block that need not change is returned as it came.
 */
export const levelHeadings = (blocks: readonly BodyNode[]): readonly BodyNode[] => levelled(blocks, []);

/** `open` has the levels that are open so far. */
function levelled(blocks: readonly BodyNode[], open: number[]): readonly BodyNode[] {
  return blocks.map((node) => {
    if (holdsBlocks(node) && node.children) {
      const children = levelled(node.children, open);
      return children.every((child, at) => child === node.children?.[at]) ? node : { ...node, children };
    }
    // An empty heading does not reach the page and so opens no level.
    const heading = findBlock(node.type)?.heading;
    if (!heading || areBlank(node.children)) return node;
    const chosen = heading.level(node);
    while (open.length > 0 && open.at(-1)! >= chosen) open.pop();
    open.push(chosen);
    const level = open.length + 1;
    return level === chosen ? node : heading.atLevel(node, level);
  });
}
