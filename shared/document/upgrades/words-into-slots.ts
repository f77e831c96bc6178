import { findBlock } from '../../blocks';
import type { BodyNode } from '../../block-contract/body-node';
import type { Body } from '../body';
import { topBlocksOf, withInside, withTopBlocks } from '../nodes';
import type { StoredStory, Upgrade } from './upgrade';

/** A kind of block whose version 1 has words in properties, and version 2 in slots. */
interface Change {
  readonly type: string;
  /** The schema of stories that can have the slots. */
  readonly schema: number;
  /** A block of version 1 with its words in slots. One that is not as it should be stays as it is. */
  readonly withSlots: (block: BodyNode) => BodyNode;
  /** A block as version 1 has it; null if its words are set in a way that version 1 cannot say. */
  readonly withFields: (block: BodyNode) => BodyNode | null;
}

interface WordsIntoSlots {
  /** A node that nobody has validated, with every such block in it in slots. */
  readonly inSlots: (node: unknown) => unknown;
  /**
   * A node with every such block in it as version 1 has it, if that can say it; the others stay. What ids follow from is this form: a
   * story from before has the same ids since.
   */
  readonly inFields: (node: BodyNode) => BodyNode;
  readonly upgrade: Upgrade;
}

/** What is inside a block of a later build is not this build's to change. */
const isOpen = ({ type, version }: BodyNode): boolean => version <= (findBlock(type)?.version ?? -1);

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && typeof (value as BodyNode).type === 'string';

function isBody(body: unknown): body is Body {
  const top = (body as { readonly root?: unknown } | null | undefined)?.root;
  return isNode(top) && Array.isArray(top.children);
}

/** The step to a schema in which one kind of block has its words in slots. */
export function wordsIntoSlots({ type, schema, withSlots, withFields }: Change): WordsIntoSlots {
  const inSlots = (node: unknown): unknown => {
    if (!isNode(node)) return node;
    if (node.type === type) return node.version === 1 ? withSlots(node) : node;
    if (!isOpen(node) || !Array.isArray(node.children)) return node;
    return { ...node, children: node.children.map(inSlots) };
  };
  const inFields = (node: BodyNode): BodyNode => {
    if (node.type === type) return node.version === 2 ? (withFields(node) ?? node) : node;
    return isOpen(node) ? withInside(node, inFields) : node;
  };
  const holdsSlots = (node: BodyNode): boolean =>
    node.type === type ? node.version === 2 : isOpen(node) && (node.children ?? []).some(holdsSlots);
  const upgradedBody = ({ body }: StoredStory): unknown =>
    isBody(body) ? withTopBlocks(body, topBlocksOf(body).map(inSlots) as BodyNode[]) : body;
  return {
    inSlots,
    inFields,
    upgrade: {
      up: (story) => ({ ...story, schema, body: upgradedBody(story) }),
      down: (story) => {
        const blocks = topBlocksOf(story.body).map(inFields);
        if (blocks.some(holdsSlots)) return null;
        return { ...story, schema: schema - 1, body: withTopBlocks(story.body, blocks) };
      },
    },
  };
}
