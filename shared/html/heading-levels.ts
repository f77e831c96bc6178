import type { BodyNode } from '../blocks/block';
import { areBlank } from './blank';

/**
 * Puts headings on levels that never skip, from h2 on: an h4 under an h2 becomes an h3, as does its next neighbour.
 * Returns the same array where nothing has to move.
 */
export function levelHeadings(blocks: readonly BodyNode[]): readonly BodyNode[] {
  const open: number[] = [];
  let moved = false;
  const levelled = blocks.map((node) => {
    // An empty heading does not reach the page and so opens no level.
    if (node.type !== 'heading' || areBlank(node.children)) return node;
    const chosen = Number(String(node.tag).slice(1));
    while (open.length > 0 && open.at(-1)! >= chosen) open.pop();
    open.push(chosen);
    const tag = `h${open.length + 1}`;
    if (tag === node.tag) return node;
    moved = true;
    return { ...node, tag };
  });
  return moved ? levelled : blocks;
}
