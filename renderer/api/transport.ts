/** How the page reaches the desk. What comes back is not trusted: `client.ts` parses it. */
export interface Transport {
  /** Answers with a `Reply`. Throws UNREACHABLE where the host is gone. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Hears every event; the answer stops listening. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}
