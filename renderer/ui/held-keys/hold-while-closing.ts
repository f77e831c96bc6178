import { areKeysHeld, holdKeys } from './held-keys';
import { dialogsClosed, nextFrame } from './open-dialogs';
import { noteBefore } from './where-before';

/**
 * Holds the keys from an answer until its dialog has closed: they are for what has the keyboard then.
 * @param work - what the answer does before the dialog closes. If it fails, the dialog stays, and the keys are shown.
 */
export async function holdWhileClosing(work: () => void | Promise<void>): Promise<void> {
  const held = holdKeys('field');
  try {
    await work();
  } catch (failure) {
    held.giveBack();
    throw failure;
  }
  // The next frame draws it without the dialog, and the one after gives the focus back.
  await nextFrame();
  await dialogsClosed();
  await nextFrame();
  held.pass(() => undefined);
}

/** A window that is hidden draws no frames (milliseconds). */
const NO_FRAME_MS = 200;

const nextFrameOrLater = () =>
  Promise.race([nextFrame(), new Promise((resolve) => setTimeout(resolve, NO_FRAME_MS))]);

/**
 * Holds the keys from the moment that a dialog closes until what had the focus before has it again, some frames later. Does
 * nothing if keys are already held: their holder knows for what.
 * @param opener - what had the focus before the dialog
 */
export async function holdAfterDialog(opener: Element | null): Promise<void> {
  // Also for an answer that holds the keys itself: it gives them back to what had them before its dialog.
  if (opener?.getAttribute('data-held-keys') === null) noteBefore(opener);
  if (areKeysHeld()) return;
  const held = holdKeys('back');
  await nextFrameOrLater();
  await nextFrameOrLater();
  held.pass(() => undefined);
}
