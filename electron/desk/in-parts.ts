/** Long work in parts: it yields how many items it has done since it last did, and whoever runs it may do other work then. */
export type InParts<T> = Generator<number, T, void>;

/** Does all of it at once. */
export function finish<T>(work: InParts<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
