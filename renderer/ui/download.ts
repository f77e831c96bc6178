import { onAppEvent } from '../api/events';

/**
 * Hands bytes to the browser as a file to keep. Resolves with whether it was kept: a window's host says so once its dialog has
 * been answered, a browser says nothing and counts as yes.
 */
export function download(name: string, bytes: Uint8Array): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  const ended = window.copydesk ? endOf(address) : Promise.resolve(true);
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return ended;
}

const endOf = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = onAppEvent('download.ended', ({ url, kept }) => {
      if (url !== address) return;
      stop();
      resolve(kept);
    });
  });
