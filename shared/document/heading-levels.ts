import { findBlock } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import { slotNodes } from '../block-contract/slots';
import { holdsBlocks } from './nodes';
import { areBlank } from '../block-contract/blank';

/** The deepest level that a heading can have. A page has none below it. */
const DEEPEST = 4;

/** What the headings that follow each other in a body, or in a holder with a title, are below. */
interface Section {
  /** The level of the title above all of them: 1 is the headline's. */
  readonly base: number;
  /** The levels that were chosen and are open so far. */
  readonly open: number[];
}

/** Why a heading is not on the level that was chosen: it skips one, or would be below all that a page has. */
type MovedBecause = 'skips' | 'too deep';

/** Told of each heading that is moved, with the level that it gets instead. */
type OnMoved = (level: number, because: MovedBecause) => void;

/**
 * Puts headings, even inside holders, on levels that never skip, from h2 on: an h4 under an h2 becomes an h3, as does its
 * next neighbour. The title of a holder is one level below the section that it is in, or an h3 if that is deep, and the headings in
 * the holder are below it: an h2 in a box whose title is an h3 becomes an h4. A block that need not change is returned as it came.
 */
export const levelHeadings = (blocks: readonly BodyNode[]): readonly BodyNode[] => {
  const section: Section = { base: 1, open: [] };
  return blocks.map((node) => levelled(node, section, () => undefined));
};

/** A heading that is not on the level that was chosen. */
export interface MovedHeading {
  /** Of its top-level block. */
  readonly index: number;
  /** That it gets on the page. */
  readonly level: number;
  readonly because: MovedBecause;
}

/** The headings that skip a level, or that a page has no level for. */
export function movedHeadings(blocks: readonly BodyNode[]): readonly MovedHeading[] {
  const section: Section = { base: 1, open: [] };
  const moved: MovedHeading[] = [];
  blocks.forEach((node, index) =>
    levelled(node, section, (level, because) => void moved.push({ index, level, because })),
  );
  return moved;
}

function levelled(node: BodyNode, section: Section, onMoved: OnMoved): BodyNode {
  const { base, open } = section;
  const block = findBlock(node.type);
  if (holdsBlocks(node) && node.children) {
    const { titled } = block ?? {};
    const isTitled = titled !== undefined && !areBlank(slotNodes(node, titled.slot));
    // The headings in it need a level below the title.
    const title = Math.min(base + (open.length > 0 ? 2 : 1), DEEPEST - 1);
    // What a holder with a title opens ends with it.
    const inside = isTitled ? { base: title, open: [] } : section;
    const children = node.children.map((child) => levelled(child, inside, onMoved));
    const isSame = children.every((child, at) => child === node.children?.[at]);
    const whole = isSame ? node : { ...node, children };
    return isTitled ? titled.atLevel(whole, title) : whole;
  }
  // An empty heading does not reach the page and so opens no level.
  const heading = block?.heading;
  if (!heading || areBlank(node.children)) return node;
  const chosen = heading.level(node);
  while (open.length > 0 && open.at(-1)! >= chosen) open.pop();
  open.push(chosen);
  const level = Math.min(base + open.length, DEEPEST);
  if (base + open.length > DEEPEST) onMoved(level, 'too deep');
  else if (open.length + 1 !== chosen) onMoved(level, 'skips');
  return level === chosen ? node : heading.atLevel(node, level);
}
