import type { BodyNode } from '../block-contract/body-node';
import { areBlank } from '../block-contract/blank';

/**
 * Puts headings on levels that never skip, from h2 on: an h4 under an h2 becomes an h3, as does its next neighbour.
 * A block that need not move is returned as it came.
 */
export function levelHeadings(blocks: readonly BodyNode[]): readonly BodyNode[] {
  const open: number[] = [];
  return blocks.map((node) => {
    // An empty heading does not reach the page and so opens no level.
    if (node.type !== 'heading' || areBlank(node.children)) return node;
    const chosen = Number(String(node.tag).slice(1));
    while (open.length > 0 && open.at(-1)! >= chosen) open.pop();
    open.push(chosen);
    const level = open.length + 1;
    return level === chosen ? node : { ...node, tag: `h${level}` };
  });
}
