import type { BodyNode } from '../../block-contract/body-node';

/** A line of these words, as schema 3 has it. Nothing that `Body.parse` fills in. */
export const lineOf = (words: string): BodyNode => ({
  ...{ type: 'slot-line', version: 1 },
  children: words === '' ? [] : [{ type: 'text', version: 1, text: words }],
});

const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0;

/** Whether a node has these properties and no others that say something. */
const saysOnly = (node: BodyNode, names: readonly string[]): boolean =>
  Object.entries(node).every(
    ([name, value]) => names.includes(name) || isUnset(value) || (name === 'mode' && value === 'normal'),
  );

/** The words of a line that is set in no way; null if it says more than its words. */
export function plainWords(line: BodyNode | undefined): string | null {
  if (line?.type !== 'slot-line' || line.version !== 1 || !saysOnly(line, ['type', 'version', 'children']))
    return null;
  const [first, ...others] = line.children ?? [];
  if (!first) return '';
  const isPlain =
    others.length === 0 &&
    first.type === 'text' &&
    first.version === 1 &&
    saysOnly(first, ['type', 'version', 'text']) &&
    typeof first.text === 'string' &&
    first.text !== '';
  return isPlain ? (first.text as string) : null;
}
