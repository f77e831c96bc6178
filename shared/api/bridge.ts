/**
 * The one object that the preload script hands the page, as `window.copydesk`. Values cross by structured clone;
 * the page parses what it is given.
 */
export interface Bridge {
  /** Answers with a `Reply`; rejects only if the host itself is gone. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Hears every `AppEvent`; the answer stops listening. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

/** Where a host answers with the page at an earlier address of its own, which hands over what the browser kept there. */
export const LEFT_BEHIND = '/left-behind';
