import { defineExtension } from 'lexical';
import type * as Shortcuts from './markdown-shortcuts';

let shortcuts: typeof Shortcuts | null = null;

/** Loads what turns typed signs into blocks: the window is drawn without it, and no story opens before it is loaded. */
export async function loadMarkdownKeys(): Promise<void> {
  shortcuts ??= await import('./markdown-shortcuts');
}

/**
 * Turns `## `, `- `, `1. `, `> `, `---` and `**bold**` into what they mean, as they are typed. Does nothing in an editor
 * that is made before {@link loadMarkdownKeys} is done.
 */
export const MarkdownKeysExtension = defineExtension({
  name: 'copydesk/markdown-keys',
  register: (editor) => shortcuts?.registerMarkdownKeys(editor) ?? (() => undefined),
});
