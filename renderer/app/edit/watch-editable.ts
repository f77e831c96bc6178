import { isCopyOf } from '@shared/blocks/slot-line/copy-focus.dom';
import type { LexicalEditor } from 'lexical';
import { followBodyEditing } from '../../editor/body-editing';
import { focusedTarget } from './focused-target';

/** Events after which other edit commands may do something. */
const CHANGES = ['focusin', 'focusout', 'selectionchange', 'input'];

/** Those that each letter in the copy causes. The editor says itself what a letter changed. */
const TYPED: ReadonlySet<string> = new Set(['selectionchange', 'input']);

/**
 * Calls `note` at once, and once a frame while the focus, the selection or the words of the focused field change; in the copy
 * only if that changes what can be done there. Returns what stops it.
 */
export function watchEditable(page: Document, note: () => void): () => void {
  const listening = new AbortController();
  let frame = 0;
  let editor: LexicalEditor | null = null;
  let stopEditor = (): void => undefined;
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const look = (): void => {
    note();
    const target = focusedTarget();
    const around = target?.kind === 'body' ? target.editor : target?.kind === 'field' ? target.undoOf : null;
    if (around === editor) return;
    stopEditor();
    editor = around;
    stopEditor = around ? followBodyEditing(around, later) : () => undefined;
  };
  const hear = ({ type }: Event): void => {
    if (!TYPED.has(type) || !isCopyOf(editor, page.activeElement)) later();
  };
  for (const type of CHANGES) page.addEventListener(type, hear, { capture: true, signal: listening.signal });
  look();
  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
    stopEditor();
  };
}
