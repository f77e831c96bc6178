/** How the page reaches the desk. What comes back is not trusted: `client.ts` parses it. */
export interface Transport {
  /** Answers with a `Reply`. Throws UNREACHABLE if the host is gone. */
  readonly call: (channel: string, input: unknown) => Promise<unknown>;
  /** Whether a `Blob` in the input is sent as it lies on the disk; else the host is given its pieces first (`in-pieces.ts`). */
  readonly sendsFiles: boolean;
  /** Listens to every event; the returned function stops that. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}
