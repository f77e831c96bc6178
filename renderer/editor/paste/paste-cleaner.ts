import { type LexicalEditor, COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from 'lexical';
import type { LeftOutKind } from '@shared/intake/markup/left-out';
import type * as Cleaner from './clean-pasted-html';

let cleaner: typeof Cleaner | null = null;

/** Brings in what cleans foreign HTML and addresses, which is as large as the editor itself and not needed to write. */
export async function loadPasteCleaner(): Promise<void> {
  cleaner ??= await import('./clean-pasted-html');
}

/** Foreign HTML cleaned; null before {@link loadPasteCleaner} is done, and when it is nested past reading. */
export function cleanPasted(markup: string, keep?: ReadonlySet<LeftOutKind>): Cleaner.PastedPage | null {
  try {
    return cleaner?.cleanPastedHtml(markup, keep) ?? null;
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** Plain words without signs that nobody sees; as they are before {@link loadPasteCleaner} is done. */
export const cleanWords = (words: string): string => cleaner?.cleanPastedWords(words) ?? words;

/** Where an address leads in the end, without trackers; as it is before {@link loadPasteCleaner} is done. */
export const cleanAddress = (address: string): string => cleaner?.unwrapAddress(address) ?? address;

/** The clipboard lasts no longer than its event: a copy that does. */
function keep(clipboard: DataTransfer): DataTransfer {
  const kept = new DataTransfer();
  for (const type of clipboard.types) if (type !== 'Files') kept.setData(type, clipboard.getData(type));
  for (const file of clipboard.files) kept.items.add(file);
  return kept;
}

/**
 * Holds a paste that comes before its cleaner until that is there. If it cannot be loaded, only the words come in:
 * what is not clean never does.
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
