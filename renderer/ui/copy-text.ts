import { tellDone, tellFailed } from './toasts';

/** Puts a text into the clipboard, with its looks and plain, and says so. */
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
    tellDone('The text is in the clipboard.');
  } catch {
    tellFailed('The text could not be copied. Select it and copy it by hand.', { about: 'copy' });
  }
}
