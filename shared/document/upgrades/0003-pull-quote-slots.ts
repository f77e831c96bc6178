import { findBlock } from '../../blocks';
import type { BodyNode } from '../../block-contract/body-node';
import type { Body } from '../body';
import { topBlocksOf, withInside, withTopBlocks } from '../nodes';
import { lineOf, plainWords } from './line-of-words';
import type { StoredStory, Upgrade } from './upgrade';

const TYPE = 'pull-quote';
const FIELDS = ['text', 'attribution'] as const;

type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

const isQuote = ({ type }: BodyNode): boolean => type === TYPE;

/** A pull quote of version 1 with its words in slots. One that is not as it should be stays as it is. */
function withSlots(node: BodyNode): BodyNode {
  const { text = '', attribution = '', ...rest } = node;
  if (typeof text !== 'string' || typeof attribution !== 'string' || node.$slots !== undefined) return node;
  return { ...rest, version: 2, $slots: { text: lineOf(text), attribution: lineOf(attribution) } };
}

/** A pull quote as version 1 has it; null if its words are set in a way that version 1 cannot say. */
function withFields(node: BodyNode): BodyNode | null {
  const { $slots = {}, ...rest } = node;
  if (FIELDS.some((name) => name in rest) || Object.keys($slots).length !== FIELDS.length) return null;
  const [text, attribution] = FIELDS.map((name) => plainWords($slots[name]));
  if (typeof text !== 'string' || typeof attribution !== 'string') return null;
  return { ...rest, version: 1, ...({ text, attribution } satisfies Fields) };
}

/** What is inside a block of a later build is not this build's to change. */
const isOpen = ({ type, version }: BodyNode): boolean => version <= (findBlock(type)?.version ?? -1);

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && typeof (value as BodyNode).type === 'string';

/** A node that nobody has validated, with every pull quote in it in slots. */
export function withQuotesInSlots(node: unknown): unknown {
  if (!isNode(node)) return node;
  if (isQuote(node)) return node.version === 1 ? withSlots(node) : node;
  if (!isOpen(node) || !Array.isArray(node.children)) return node;
  return { ...node, children: node.children.map(withQuotesInSlots) };
}

function isBody(body: unknown): body is Body {
  const top = (body as { readonly root?: unknown } | null | undefined)?.root;
  return isNode(top) && Array.isArray(top.children);
}

const upgradedBody = ({ body }: StoredStory): unknown =>
  isBody(body) ? withTopBlocks(body, topBlocksOf(body).map(withQuotesInSlots) as BodyNode[]) : body;

/**
 * A node with every pull quote in it as version 1 has it, if that can say it; the others stay. What ids follow from is this form: a
 * story from before has the same ids since.
 */
export function withQuotesInFields(node: BodyNode): BodyNode {
  if (isQuote(node)) return node.version === 2 ? (withFields(node) ?? node) : node;
  return isOpen(node) ? withInside(node, withQuotesInFields) : node;
}

const holdsSlots = (node: BodyNode): boolean =>
  isQuote(node) ? node.version === 2 : isOpen(node) && (node.children ?? []).some(holdsSlots);

/** The words of a pull quote and who said them are lines of rich text, in slots; they were two strings. */
export const pullQuoteSlots: Upgrade = {
  up: (story) => ({ ...story, schema: 3, body: upgradedBody(story) }),
  down: (story) => {
    const blocks = topBlocksOf(story.body).map(withQuotesInFields);
    if (blocks.some(holdsSlots)) return null;
    return { ...story, schema: 2, body: withTopBlocks(story.body, blocks) };
  },
};
