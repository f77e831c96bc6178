import type { ElementTransformer } from '@lexical/markdown';
import { $create } from 'lexical';
import { DividerNode } from './node.dom';

export const markdown: readonly ElementTransformer[] = [
  {
    type: 'element',
    dependencies: [DividerNode],
    regExp: /^(---|\*\*\*)\s?$/,
    triggerOnEnter: true,
    export: (node) => (node instanceof DividerNode ? '---' : null),
    replace: (parent) => {
      parent.insertBefore($create(DividerNode));
      parent.selectStart();
    },
  },
];
