import { COPY_COMMAND, CUT_COMMAND, PASTE_COMMAND, type LexicalEditor } from 'lexical';
import { desk } from '../../api/client';
import type { EditTarget } from './edit-target';
import { pasteInBrowser } from './paste-in-browser';

export type ClipboardAction = 'cut' | 'copy' | 'paste' | 'paste-plain';

const COMMANDS = { cut: CUT_COMMAND, copy: COPY_COMMAND, paste: PASTE_COMMAND };

/**
 * Sends a clipboard event to the editor if the browser sends it elsewhere: it goes by the selection of its own, and a
 * chosen block has none. Returns what stops that again.
 */
function sendToEditor(editor: LexicalEditor, type: keyof typeof COMMANDS): () => void {
  const root = editor.getRootElement();
  const hear = (event: ClipboardEvent) => {
    if (event.target instanceof Node && root?.contains(event.target)) return;
    event.stopImmediatePropagation();
    editor.dispatchCommand(COMMANDS[type], event);
  };
  document.addEventListener(type, hear, { capture: true });
  return () => document.removeEventListener(type, hear, { capture: true });
}

/**
 * Cuts, copies or pastes in a field or the copy, which has the focus. The browser does it itself, so that the event is
 * one that it trusts and that Lexical hears as it hears the keys'. Rejects if the host or the browser refuses.
 */
export async function clipboardEdit(target: EditTarget | null, action: ClipboardAction): Promise<void> {
  const isPaste = action === 'paste' || action === 'paste-plain';
  const type = isPaste ? 'paste' : action;
  const stop = target?.kind === 'body' ? sendToEditor(target.editor, type) : () => undefined;
  try {
    if (window.copydesk) await desk.call('host.edit', { action });
    // The one way to cut and copy by the browser's own events; its successor reads no selection.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    else if (!isPaste) document.execCommand(action);
    else if (target) await pasteInBrowser(target, action);
  } finally {
    stop();
  }
}
