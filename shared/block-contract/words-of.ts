import type { BodyNode } from './body-node';

/** What is said within one block, its inline nodes' words in a row. */
export const wordsOf = (nodes: readonly BodyNode[]): string =>
  nodes
    .map(({ text, children }) => (typeof text === 'string' ? text : children ? wordsOf(children) : ' '))
    .join('');
