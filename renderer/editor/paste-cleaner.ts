import { type LexicalEditor, COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from 'lexical';
import type { LeftOutKind } from '@shared/intake/markup/left-out';
import type { cleanPastedHtml, PastedPage, unwrapAddress } from './clean-pasted-html';
import { meantAddress } from './link-keys';

let clean: typeof cleanPastedHtml | null = null;
let unwrap: typeof unwrapAddress | null = null;

/** Brings in what cleans foreign HTML and addresses, which is as large as the editor itself and not needed to write. */
export async function loadPasteCleaner(): Promise<void> {
  if (clean === null)
    ({ cleanPastedHtml: clean, unwrapAddress: unwrap } = await import('./clean-pasted-html'));
}

/** The address that a pasted one leads to, without trackers; as it is when the cleaner cannot be had. */
export const unwrapPasted = (address: string): string => unwrap?.(address) ?? address;

/** Foreign HTML cleaned; null before {@link loadPasteCleaner} is done, and when it is nested past reading. */
export function cleanPasted(markup: string, keep?: ReadonlySet<LeftOutKind>): PastedPage | null {
  try {
    return clean?.(markup, keep) ?? null;
  } catch (failure) {
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** The clipboard lasts no longer than its event: a copy that does. */
function keep(clipboard: DataTransfer): DataTransfer {
  const kept = new DataTransfer();
  for (const type of clipboard.types) if (type !== 'Files') kept.setData(type, clipboard.getData(type));
  for (const file of clipboard.files) kept.items.add(file);
  return kept;
}

/** Plain words come in as they are; HTML and an address by itself do not. */
const needsCleaning = (clipboard: DataTransfer): boolean =>
  clipboard.types.includes('text/html') || meantAddress(clipboard.getData('text/plain')) !== null;

/**
 * Holds a paste that comes before its cleaner until that is there. Where that cannot be had, the words alone come in:
 * what is not clean never does.
 */
export function registerEarlyPaste(editor: LexicalEditor): () => void {
  const held = new WeakSet<Event>();
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (clean !== null || held.has(event) || !('clipboardData' in event)) return false;
      const { clipboardData } = event;
      if (!clipboardData || !needsCleaning(clipboardData)) return false;
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
