import { findBlock } from '../../blocks';
import type { BodyNode } from '../../block-contract/body-node';
import type { Body } from '../body';
import { topBlocksOf, withInside, withTopBlocks } from '../nodes';
import { lineOf, plainWords } from './line-of-words';
import type { StoredStory, Upgrade } from './upgrade';

const TYPE = 'block-quote';

const isQuote = ({ type }: BodyNode): boolean => type === TYPE;

/** A block quote of version 1 with its attribution in a slot. One that is not as it should be stays as it is. */
function withSlot(node: BodyNode): BodyNode {
  const { attribution = '', ...rest } = node;
  if (typeof attribution !== 'string' || node.$slots !== undefined) return node;
  return { ...rest, version: 2, $slots: { attribution: lineOf(attribution) } };
}

/** A block quote as version 1 has it; null if its attribution is set in a way that version 1 cannot say. */
function withField(node: BodyNode): BodyNode | null {
  const { $slots = {}, ...rest } = node;
  if ('attribution' in rest || Object.keys($slots).length !== 1) return null;
  const attribution = plainWords($slots.attribution);
  return attribution === null ? null : { ...rest, version: 1, attribution };
}

/** What is inside a block of a later build is not this build's to change. */
const isOpen = ({ type, version }: BodyNode): boolean => version <= (findBlock(type)?.version ?? -1);

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && typeof (value as BodyNode).type === 'string';

/** A node that nobody has validated, with the attribution of every block quote in it in a slot. */
export function withAttributionsInSlots(node: unknown): unknown {
  if (!isNode(node)) return node;
  if (isQuote(node)) return node.version === 1 ? withSlot(node) : node;
  if (!isOpen(node) || !Array.isArray(node.children)) return node;
  return { ...node, children: node.children.map(withAttributionsInSlots) };
}

function isBody(body: unknown): body is Body {
  const top = (body as { readonly root?: unknown } | null | undefined)?.root;
  return isNode(top) && Array.isArray(top.children);
}

const upgradedBody = ({ body }: StoredStory): unknown =>
  isBody(body) ? withTopBlocks(body, topBlocksOf(body).map(withAttributionsInSlots) as BodyNode[]) : body;

/** A node with every block quote in it as version 1 has it, if that can say it; the others stay. */
export function withAttributionsInFields(node: BodyNode): BodyNode {
  if (isQuote(node)) return node.version === 2 ? (withField(node) ?? node) : node;
  return isOpen(node) ? withInside(node, withAttributionsInFields) : node;
}

const holdsSlots = (node: BodyNode): boolean =>
  isQuote(node) ? node.version === 2 : isOpen(node) && (node.children ?? []).some(holdsSlots);

/** Who said a block quote is a line of rich text, in a slot; it was a string. */
export const attributionSlot: Upgrade = {
  up: (story) => ({ ...story, schema: 4, body: upgradedBody(story) }),
  down: (story) => {
    const blocks = topBlocksOf(story.body).map(withAttributionsInFields);
    if (blocks.some(holdsSlots)) return null;
    return { ...story, schema: 3, body: withTopBlocks(story.body, blocks) };
  },
};
