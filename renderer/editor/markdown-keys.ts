import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextFormatTransformer,
} from '@lexical/markdown';
import { defineExtension } from 'lexical';
import { editorBlocks } from './blocks';

/** What is written around words. Only around whole ones: 5*3*2 is a sum. */
const aroundWords: readonly TextFormatTransformer[] = [
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
].map((transformer) => ({ ...transformer, intraword: false }));

/** Turns `## `, `- `, `1. `, `> `, `---` and `**bold**` into what they mean, as they are typed. */
export const MarkdownKeysExtension = defineExtension({
  name: 'copydesk/markdown-keys',
  register: (editor) =>
    registerMarkdownShortcuts(editor, [...editorBlocks.flatMap(({ markdown }) => markdown), ...aroundWords]),
});
