import { AppError } from '@shared/errors';
import type { EditTarget } from './edit-target';
import { strings } from '../strings';

const PLAIN = 'text/plain';
const TYPES = [PLAIN, 'text/html', 'image/png'];

/** What the clipboard holds, as a paste by keys would bring it. Rejects if the browser does not let a page read it. */
async function readClipboard(types: readonly string[]): Promise<DataTransfer> {
  const data = new DataTransfer();
  const items = await navigator.clipboard.read().catch((cause: unknown) => {
    const message = strings.yourBrowserDoesNot;
    throw new AppError('HOST_CANNOT', message, { cause });
  });
  for (const item of items) {
    for (const type of item.types.filter((each) => types.includes(each))) {
      const blob = await item.getType(type);
      if (type.startsWith('image/')) data.items.add(new File([blob], 'image.png', { type }));
      else data.setData(type, await blob.text());
    }
  }
  return data;
}

/** Puts words where the caret of a field is, as a paste by keys: its history and React hear of it. */
function insertIntoField(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  const inputType = 'insertFromPaste';
  const init = { bubbles: true, cancelable: true, inputType, data: words };
  if (!field.dispatchEvent(new InputEvent('beforeinput', init))) return;
  const text = field instanceof HTMLInputElement ? words.replaceAll(/\r\n?|\n/gu, ' ') : words;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

/** Pastes if a page may do it itself. Rejects with what to do if the browser refuses. */
export async function pasteInBrowser(target: EditTarget, action: 'paste' | 'paste-plain'): Promise<void> {
  if (target.kind === 'frame') return;
  const clipboardData = await readClipboard(action === 'paste' ? TYPES : [PLAIN]);
  const element = target.kind === 'field' ? target.field : target.root;
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (!element.dispatchEvent(paste) || target.kind !== 'field') return;
  insertIntoField(target.field, clipboardData.getData(PLAIN));
}
