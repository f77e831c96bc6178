/**
 * The one object that the preload script hands the page, as `window.copydesk`. Values cross by structured clone;
 * the page parses what it is given.
 */
export interface Bridge {
  /** Answers with a `Reply`; rejects only if the host itself is gone. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Passes on every `AppEvent`; the returned function stops that. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

/** The path at which a host serves the page of its earlier address, which hands over what the browser kept there. */
export const LEFT_BEHIND = '/left-behind';
