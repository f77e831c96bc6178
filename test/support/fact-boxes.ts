import { buildEditorFromExtensions } from '@lexical/extension';
import { $createFactBox, $isFactBox } from '@shared/blocks/fact-box/node.dom';
import { $slotText } from '@shared/blocks/slot-line/node.dom';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { menuEntries } from '../../renderer/editor/blocks';
import { bodyExtension } from '../../renderer/editor/editor-extension';

export const $line = (text: string): ElementNode =>
  $createParagraphNode().append(...(text === '' ? [] : [$createTextNode(text)]));
export const $box = (title: string, ...blocks: LexicalNode[]) =>
  $createFactBox(title === '' ? [] : [$createTextNode(title)], blocks);

export const run = (editor: LexicalEditor, $change: () => unknown): void =>
  editor.update(() => void $change(), { discrete: true });

export function editorWith($blocks: () => readonly LexicalNode[]): LexicalEditor {
  const editor = buildEditorFromExtensions(bodyExtension);
  run(editor, () =>
    $getRoot()
      .clear()
      .append(...$blocks()),
  );
  return editor;
}

export const $lineOf = (text: string): ElementNode => {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === text);
  return found!.getParentOrThrow();
};
export const $block = (at: number): ElementNode => {
  const block = $getRoot().getChildAtIndex(at);
  if (!$isElementNode(block)) throw new Error('no block with words');
  return block;
};
export const $boxIn = () => $getRoot().getChildren().find($isFactBox)!;
export const $title = (): ElementNode => {
  const slot = $getSlot($boxIn(), 'title');
  if (!$isElementNode(slot)) throw new Error('no title');
  return slot;
};

/** `p One | The bridge [p Two, h2 Three]` */
export const outline = (editor: LexicalEditor): string =>
  editor.read(() => {
    const said = (node: LexicalNode): string =>
      $isFactBox(node)
        ? `${$slotText(node, 'title')} [${node.getChildren().map(said).join(', ')}]`
        : `${node.getType()} ${node.getTextContent()}`.trim();
    return $getRoot().getChildren().map(said).join(' | ');
  });

/** The words of the line that the caret is in, with the caret: `On|e`; a chosen block is named. */
export const caret = (editor: LexicalEditor): string =>
  editor.read(() => {
    const selection = $getSelection();
    if ($isNodeSelection(selection))
      return selection
        .getNodes()
        .map((node) => node.getType())
        .join();
    if (!$isRangeSelection(selection)) return 'none';
    const { anchor } = selection;
    const node = anchor.getNode();
    const text = node.getTextContent();
    if (anchor.type === 'text') return `${text.slice(0, anchor.offset)}|${text.slice(anchor.offset)}`;
    return anchor.offset === 0 ? `${node.getType()}:|${text}` : `${node.getType()}:${text}|`;
  });

export const press = (editor: LexicalEditor, key: 'Enter' | 'Backspace' | 'Delete'): void =>
  run(editor, () => {
    if (key === 'Enter') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, key === 'Backspace');
  });
export const insertBox = (editor: LexicalEditor): void =>
  run(editor, () => menuEntries.find(({ id }) => id === 'fact-box')!.$apply());

export const story = () => [$line('One'), $box('The bridge', $line('Two'), $line('Three')), $line('Four')];
