/**
 * What the keys are held for. A `story` takes them when it has been drawn (`handKeysTo`). A `field` is what takes the
 * focus next: a dialog's, the search, the find bar. `start` is the first story of the window. A `press` is a button of the
 * pointer that is still down on something that opens a story (`holdPress`), or a dialog of the platform that is open. `back` is what a dialog that has just closed
 * gives the focus back to (`holdAfterDialog`): only keys that would be nowhere are held for it.
 */
export type HeldFor = 'story' | 'field' | 'start' | 'press' | 'back';

/** One wait of the keyboard, from a command to the place that it opens. */
export interface Held {
  /** Resolves when composed text (IME) has arrived in the field in which it was composed. */
  readonly composed: Promise<void>;
  /** Whether it took so long that the keyboard was given back. */
  readonly isGivenUp: () => boolean;
  /** The place is drawn. Whether the keys are still held for it: they may be for something else by now. */
  readonly arrive: () => boolean;
  /** Nothing was opened. The keyboard goes back, and what was typed is shown, because it belongs to nothing that is open. */
  readonly giveBack: () => void;
  /**
   * Gives the keyboard back to where it was before and runs a command there. What was typed is for the place that the
   * command opens. If it opens none, it is for that place.
   */
  readonly pass: (run: () => void) => void;
}
