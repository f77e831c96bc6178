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
} from 'lexical';
import { SquareMenu } from 'lucide-react';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $wrapBlocks } from '../holders.dom';
import { $placeBeside } from '../place-block.dom';
import { $takenBlocks } from '../selected-blocks.dom';
import { registerSlotLines } from '../slot-line/slot-lines.dom';
import { $blockAround } from '../turn-into.dom';
import { FactBoxRule } from './import.dom';
import { $createFactBox, $isFactBox, FactBoxNode } from './node.dom';
import { strings } from './strings';

/**
 * Puts the selected blocks, or the empty line of the caret, into a fact box. Otherwise an empty one goes beside the caret's block.
 */
function $insertFactBox(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  const box = $createFactBox();
  const taken = $takenBlocks();
  if (taken.length > 0) $wrapBlocks(taken, box);
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
