import { blocks as pureBlocks } from '@shared/blocks';
import type { BlockMenuEntry, EditorBlock } from '@shared/blocks/editor-block.dom';

/** Every block's editor side: whatever folder of `shared/blocks` has one is in the editor. */
const found: Readonly<Record<string, EditorBlock>> = import.meta.glob<EditorBlock>(
  '../../shared/blocks/*/editor.dom.ts',
  { eager: true, import: 'editorBlock' },
);

const order = new Map(pureBlocks.map(({ type }, at) => [type, at]));
const place = (block: EditorBlock): number => order.get(block.type) ?? order.size;

/** In the order of `shared/blocks/index.ts`, which is the order of the menus. */
export const editorBlocks: readonly EditorBlock[] = Object.values(found).sort((a, b) => place(a) - place(b));

/** The entries of the block menus: what a block can become, and what can be inserted beside it. */
export const menuEntries: readonly BlockMenuEntry[] = editorBlocks.flatMap(({ menu }) => menu);
