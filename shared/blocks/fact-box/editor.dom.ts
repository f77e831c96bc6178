import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DOMImportExtension } from '@lexical/html';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { SquareMenu } from 'lucide-react';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $insertHolder } from '../insert-holder.dom';
import { registerSlotLines } from '../slot-line/slot-lines.dom';
import { FactBoxRule } from './import.dom';
import { $createFactBox, $isFactBox, FactBoxNode } from './node.dom';
import { strings } from './strings';

/** Puts what is selected into a fact box, and the caret into its title. */
function $insertFactBox(): void {
  const box = $createFactBox();
  $insertHolder(box);
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
