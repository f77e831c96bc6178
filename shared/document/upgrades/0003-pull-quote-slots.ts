import type { BodyNode } from '../../block-contract/body-node';
import { lineOf, plainWords } from './line-of-words';
import { wordsIntoSlots } from './words-into-slots';

const FIELDS = ['text', 'attribution'] as const;

type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

function withSlots(node: BodyNode): BodyNode {
  const { text = '', attribution = '', ...rest } = node;
  if (typeof text !== 'string' || typeof attribution !== 'string' || node.$slots !== undefined) return node;
  return { ...rest, version: 2, $slots: { text: lineOf(text), attribution: lineOf(attribution) } };
}

function withFields(node: BodyNode): BodyNode | null {
  const { $slots = {}, ...rest } = node;
  if (FIELDS.some((name) => name in rest) || Object.keys($slots).length !== FIELDS.length) return null;
  const [text, attribution] = FIELDS.map((name) => plainWords($slots[name]));
  if (typeof text !== 'string' || typeof attribution !== 'string') return null;
  return { ...rest, version: 1, ...({ text, attribution } satisfies Fields) };
}

/** The words of a pull quote and who said them are lines of rich text, in slots; they were two strings. */
export const {
  inSlots: withQuotesInSlots,
  inFields: withQuotesInFields,
  upgrade: pullQuoteSlots,
} = wordsIntoSlots({ type: 'pull-quote', schema: 3, withSlots, withFields });
