/** Long work in parts. It yields the number of items done since the last yield, so that the caller can do other work in between. */
export type InParts<T> = Generator<number, T, void>;

/** Does all the work at once. */
export function finish<T>(work: InParts<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
