import { holdKeys, inTurn } from './held-keys';
import { noteBefore } from './where-before';

/** A button of the pointer that is down on something that opens a place. */
export interface Press {
  /** The button was released: opens the place. What was typed since the press is for it. */
  readonly open: (run: () => void) => void;
  /** The press was taken back. The keyboard goes back, and what was typed meanwhile is shown. */
  readonly cancel: () => void;
}

/**
 * Holds the keys from the moment that something is pressed, not only from the click that ends the press. Words for a place
 * that is still being opened stay that place's.
 * @param pressed - what is pressed. In a dialog it has the keyboard back when what it opens has closed; elsewhere that is where
 * the caret was.
 */
export function holdPress(pressed: Element | null = null): Press {
  const { promise, resolve } = Promise.withResolvers<(() => void) | null>();
  void inTurn(async () => {
    const held = holdKeys('press');
    const run = await promise;
    if (run && pressed?.closest('[role="dialog"], [role="alertdialog"]')) noteBefore(pressed);
    run?.();
    // Unless the keys are held for the opened place.
    held.giveBack();
  });
  return { open: resolve, cancel: () => resolve(null) };
}
