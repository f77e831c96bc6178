/** Within this time after the first, a signal counts as the same one: a terminal and npm each pass Ctrl+C on. */
const SAME_WISH_MS = 1000;

/**
 * Waits for signals to end this process. Each call of the returned function resolves at the next signal. From the first call on,
 * no signal ends the process by itself any more, so that whoever waits can close the library first.
 */
export function stopSignals(on: Pick<NodeJS.Process, 'on'> = process): () => Promise<void> {
  let waiting: (() => void)[] = [];
  let last = -Infinity;
  let listens = false;
  const wish = (): void => {
    const now = performance.now();
    const isSame = now - last < SAME_WISH_MS;
    last = now;
    if (isSame) return;
    const settled = waiting;
    waiting = [];
    settled.forEach((settle) => settle());
  };
  return () => {
    if (!listens) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) on.on(signal, wish);
    listens = true;
    return new Promise((resolve) => waiting.push(resolve));
  };
}
