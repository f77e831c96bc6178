import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type ElementTransformer,
  type TextFormatTransformer,
} from '@lexical/markdown';
import { $wordsBeside } from '@shared/blocks/words-beside.dom';
import type { LexicalEditor } from 'lexical';

/** What is written around words. Only around whole ones: 5*3*2 is a sum. */
const aroundWords: readonly TextFormatTransformer[] = [
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
].map((transformer) => ({ ...transformer, intraword: false }));

/** A quotation that typed signs turn into another block leaves its attribution in the copy. */
const keepingAttribution = (transformer: ElementTransformer): ElementTransformer => ({
  ...transformer,
  replace: (parent, ...typed) => {
    const line = $wordsBeside(parent);
    if (line) parent.insertAfter(line);
    const isDone = transformer.replace(parent, ...typed);
    if (line && parent.isAttached()) line.remove();
    return isDone;
  },
});

/** The typed signs that turn into blocks, as every block declares them. */
const found: Readonly<Record<string, readonly ElementTransformer[]>> = import.meta.glob<
  readonly ElementTransformer[]
>('../../../shared/blocks/*/markdown.dom.ts', { eager: true, import: 'markdown' });

export const registerMarkdownKeys = (editor: LexicalEditor): (() => void) =>
  registerMarkdownShortcuts(editor, [...Object.values(found).flat().map(keepingAttribution), ...aroundWords]);
