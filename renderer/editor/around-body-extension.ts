import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { defineExtension, type LexicalEditor } from 'lexical';
import type { AroundBody } from './find/searchable';

interface AroundBodyOutput {
  /** Null in an editor that has no story around it. */
  around: AroundBody | null;
}

/** The story's fields around the body, for commands that work on both. */
export const AroundBodyExtension = defineExtension({
  name: 'copydesk/around-body',
  build: (): AroundBodyOutput => ({ around: null }),
});

const outputOf = (editor: LexicalEditor): AroundBodyOutput =>
  getExtensionDependencyFromEditor(editor, AroundBodyExtension).output;

/** Gives an editor its story's fields around the body. */
export function setAround(editor: LexicalEditor, around: AroundBody): void {
  outputOf(editor).around = around;
}

/** The story's fields around the body; null if the editor has no story around it. */
export const findAround = (editor: LexicalEditor): AroundBody | null => outputOf(editor).around;
