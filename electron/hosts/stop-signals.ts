/** Within this time after the first, a signal is the same wish: a terminal and npm each pass Ctrl+C on. */
const SAME_WISH_MS = 1000;

/**
 * Waits for the wishes to end this process. Each call of the answer settles at the next wish. From the first call on
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
