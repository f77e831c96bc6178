import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { $create, configExtension, defineExtension } from 'lexical';
import { Minus } from 'lucide-react';
import type { EditorBlock } from '../editor-block.dom';
import { $placeBlock } from '../place-block.dom';
import { DividerNode } from './node.dom';
import { strings } from './strings';

const RuleRule = defineImportRule({
  name: 'copydesk/divider',
  match: sel.tag('hr'),
  $import: () => [$create(DividerNode)],
});

/** The least that a block's editor side can be: copy it for a new block. */
export const editorBlock: EditorBlock = {
  type: 'divider',
  extension: defineExtension({
    name: 'copydesk/divider',
    nodes: () => [DividerNode],
    dependencies: [
      configExtension(DOMImportExtension, { rules: [RuleRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [DividerNode] }),
    ],
  }),
  menu: [
    {
      id: 'divider',
      label: strings.divider,
      icon: Minus,
      keywords: ['rule', 'line', 'hr', 'break', '---'],
      shortcut: null,
      does: 'insert',
      $matches: (node) => node instanceof DividerNode,
      $apply: () => {
        $placeBlock($create(DividerNode));
      },
    },
  ],
};
