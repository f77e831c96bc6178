import type { BodyNode } from './body-node';

/** White space and the signs that leave none. */
const BLANK = /^[\s\u200b\u2060\ufeff]*$/;

/** Most copy begins with an ASCII letter. Checking that first avoids the pattern for nearly every text. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && BLANK.test(text);
}

/** Whether a reader would see nothing of these nodes but white space: an empty block is a typing habit, not copy. */
export function areBlank(nodes: readonly BodyNode[] | undefined): boolean {
  if (nodes === undefined) return true;
  for (const node of nodes) {
    const { text } = node;
    if (typeof text === 'string') {
      if (!isBlank(text)) return false;
    } else if (node.type !== 'linebreak' && !isBlankInside(node)) return false;
  }
  return true;
}

/** Whether a node has something inside, but a reader would see none of it. */
const isBlankInside = ({ children, $slots }: BodyNode): boolean =>
  (children !== undefined || $slots !== undefined) &&
  areBlank(children) &&
  areBlank($slots && Object.values($slots));
