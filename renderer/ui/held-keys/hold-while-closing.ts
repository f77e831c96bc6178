import { holdKeys } from './held-keys';
import { dialogsClosed, nextFrame } from './open-dialogs';

/**
 * Holds the keys from an answer until its dialog has closed: they are for what has the keyboard then.
 * @param work - what the answer does before the dialog closes. Where it fails the dialog stays, and the keys are shown.
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
