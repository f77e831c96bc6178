import type { BodyNode } from '../blocks/block';

/** White space and the signs that leave none. */
const BLANK = /^[\s\u200b\u2060\ufeff]*$/;

/** Whether nothing but white space would be seen of these nodes: an empty block is a typing habit, not copy. */
export function areBlank(nodes: readonly BodyNode[] | undefined): boolean {
  if (nodes === undefined) return true;
  for (const node of nodes) {
    if (typeof node.text === 'string') {
      if (!BLANK.test(node.text)) return false;
    } else if (node.type !== 'linebreak' && !(node.children && areBlank(node.children))) return false;
  }
  return true;
}
