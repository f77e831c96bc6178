import { registerMarkdownShortcuts } from '@lexical/markdown';
import { defineExtension } from 'lexical';
import { editorBlocks } from './blocks';

/** Turns `## `, `- `, `1. `, `> ` and `---` into what they mean, as they are typed. */
export const MarkdownKeysExtension = defineExtension({
  name: 'copydesk/markdown-keys',
  register: (editor) =>
    registerMarkdownShortcuts(
      editor,
      editorBlocks.flatMap(({ markdown }) => markdown),
    ),
});
