import { type LexicalEditor, COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from 'lexical';
import type { LeftOutKind } from '@shared/intake/markup/left-out';
import type * as Cleaner from './clean-pasted-html';

let cleaner: typeof Cleaner | null = null;

/** Loads the cleaner of foreign HTML and addresses, which is as large as the editor itself and not needed to write. */
export async function loadPasteCleaner(): Promise<void> {
  cleaner ??= await import('./clean-pasted-html');
}

/** Foreign HTML, cleaned; null before {@link loadPasteCleaner} is done, and if it is nested too deep. */
export function cleanPasted(markup: string, keep?: ReadonlySet<LeftOutKind>): Cleaner.PastedPage | null {
  try {
    return cleaner?.cleanPastedHtml(markup, keep) ?? null;
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** Plain words without invisible characters; unchanged before {@link loadPasteCleaner} is done. */
export const cleanWords = (words: string): string => cleaner?.cleanPastedWords(words) ?? words;

/** The final target of an address, without trackers; unchanged before {@link loadPasteCleaner} is done. */
export const cleanAddress = (address: string): string => cleaner?.unwrapAddress(address) ?? address;

/** A copy of the clipboard, which itself is gone after its event. */
function keep(clipboard: DataTransfer): DataTransfer {
  const kept = new DataTransfer();
  for (const type of clipboard.types) if (type !== 'Files') kept.setData(type, clipboard.getData(type));
  for (const file of clipboard.files) kept.items.add(file);
  return kept;
}

/**
 * Holds a paste until its cleaner is loaded. If it cannot be loaded, only the words come in:
 * uncleaned markup never does.
 */
export function registerEarlyPaste(editor: LexicalEditor): () => void {
  const held = new WeakSet<Event>();
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (cleaner !== null || held.has(event) || !('clipboardData' in event)) return false;
      const { clipboardData } = event;
      if (!clipboardData || !['text/html', 'text/plain'].some((type) => clipboardData.types.includes(type)))
        return false;
      event.preventDefault();
      const again = new ClipboardEvent('paste', { clipboardData: keep(clipboardData), cancelable: true });
      held.add(again);
      void loadPasteCleaner()
        .catch(() => undefined)
        .then(() => editor.dispatchCommand(PASTE_COMMAND, again));
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
