import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  configExtension,
  defineExtension,
  type LexicalNode,
} from 'lexical';
import { SquareMenu } from 'lucide-react';
import { findBlock } from '..';
import { mayStand } from '../../block-contract/may-stand';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $wrapBlocks } from '../holders.dom';
import { $placeBeside } from '../place-block.dom';
import { $takenBlocks } from '../selected-blocks.dom';
import { registerSlotLines } from '../slot-line/slot-lines.dom';
import { $blockAround } from '../turn-into.dom';
import { factBox } from '.';
import { FactBoxRule } from './import.dom';
import { $createFactBox, $isFactBox, FactBoxNode } from './node.dom';
import { strings } from './strings';

const $mayStandInBox = (node: LexicalNode): boolean => {
  const block = findBlock(node.getType());
  return !block || mayStand(block, factBox);
};

/**
 * Puts the selected blocks, or the empty line of the caret, into a fact box. Otherwise an empty one goes beside the caret's block, or
 * after selected blocks of which one may not be in a box.
 */
function $insertFactBox(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  const box = $createFactBox();
  const taken = $takenBlocks();
  const last = taken.at(-1);
  if (last && !taken.every($mayStandInBox)) last.insertAfter(box.append($createParagraphNode()));
  else if (last) $wrapBlocks(taken, box);
  else if ($isElementNode(block) && block.isEmpty()) $wrapBlocks([block], box);
  else $placeBeside(box.append($createParagraphNode()));
  $focusFieldAfterUpdate(box.getKey(), 'title');
}

export const editorBlock: EditorBlock = {
  type: 'fact-box',
  extension: defineExtension({
    name: 'copydesk/fact-box',
    nodes: () => [FactBoxNode],
    dependencies: [
      RichTextExtension,
      configExtension(DOMImportExtension, { rules: [FactBoxRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [FactBoxNode] }),
    ],
    register: (editor) =>
      registerSlotLines(editor, FactBoxNode, {
        title: { className: 'fact-box-title', label: strings.title, placeholder: strings.whatItIsAbout },
      }),
  }),
  menu: [
    {
      id: 'fact-box',
      label: strings.factBox,
      icon: SquareMenu,
      keywords: ['facts', 'sidebar', 'aside', 'infobox', 'explainer', 'background'],
      shortcut: null,
      does: 'insert',
      $matches: $isFactBox,
      $apply: $insertFactBox,
    },
  ],
};
