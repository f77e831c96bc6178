/**
 * The one object that the preload script hands the page, as `window.copydesk`. Values cross by structured clone;
 * the page parses what it is given.
 */
export interface Bridge {
  /** Answers with a `Reply`; rejects only where the host itself is gone. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Hears every `AppEvent`; the answer stops listening. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}
