import { tellDone, tellFailed } from './toasts';
import { strings } from './strings';

/** Copies a text to the clipboard, formatted and plain, and says so. */
export async function copyText({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  try {
    await navigator.clipboard.write([item]);
    tellDone(strings.theTextIsIn);
  } catch {
    tellFailed(strings.theTextCouldNot, { about: 'copy' });
  }
}
