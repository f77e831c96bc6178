/** How long to wait for closing dialogs: a second at the normal frame rate. */
export const FRAMES = 60;

export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whether a dialog is over the window, or still closing. */
export const openDialogs = (): boolean =>
  document.querySelector('[data-over-window]:not([data-over-window="drawer"])') !== null;

/** Resolves once no dialog is over the window, or after {@link FRAMES}. */
export async function dialogsClosed(): Promise<void> {
  for (let left = FRAMES; left > 0 && openDialogs(); left--) await nextFrame();
}
