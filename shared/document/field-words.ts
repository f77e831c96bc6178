import { findBlock } from '../blocks';
import type { WordField } from '../block-contract/block';
import type { BodyNode } from '../block-contract/body-node';
import { linesOf, withoutStretch } from './block-lines';
import { withNode } from './nodes';

interface FieldWords extends WordField {
  readonly words: string;
  /** The node without the words from one UTF-16 unit to before another. */
  readonly without: (from: number, to: number) => BodyNode;
}

/** The words that a node itself says in fields of its own, plain ones and slots, in reading order. */
export function fieldWordsOf(node: BodyNode): readonly FieldWords[] {
  const block = findBlock(node.type);
  const plain = (block?.fields ?? []).flatMap((field) => {
    const words = node[field.name];
    if (typeof words !== 'string') return [];
    return [
      {
        ...field,
        words,
        without: (from: number, to: number) => ({
          ...node,
          [field.name]: words.slice(0, from) + words.slice(to),
        }),
      },
    ];
  });
  const rich = (block?.slots ?? []).flatMap((field) => {
    const slot = node.$slots?.[field.name];
    if (!slot) return [];
    const [words = ''] = linesOf(slot);
    return [
      {
        ...field,
        words,
        without: (from: number, to: number) => withNode(node, slot, withoutStretch(slot, 0, from, to)),
      },
    ];
  });
  return [...plain, ...rich];
}
