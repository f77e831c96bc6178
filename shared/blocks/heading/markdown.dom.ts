import type { ElementTransformer } from '@lexical/markdown';
import { $createHeadingNode, $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $createTextNode } from 'lexical';
import type { BodyHeading } from './editor.dom';

export const markdown: readonly ElementTransformer[] = [
  {
    type: 'element',
    dependencies: [HeadingNode],
    regExp: /^(#{2,4})\s/,
    export: (node, children) =>
      $isHeadingNode(node) ? `${'#'.repeat(Number(node.getTag()[1]))} ${children(node)}` : null,
    replace: (parent, children, match) => {
      const tag = `h${match[1]?.length ?? 2}` as BodyHeading;
      const heading = $createHeadingNode(tag).append(...children);
      if (children.length === 0) heading.append($createTextNode(''));
      parent.replace(heading);
      heading.selectStart();
    },
  },
];
