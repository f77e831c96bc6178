/** This window, from the loading of its page to its end. */
export const THIS_WINDOW = crypto.randomUUID();

interface Place {
  /** The folder of the library. */
  readonly library: string;
  /** The start of the desk that answers this window. */
  readonly start: string;
}

let place: Place = { library: '', start: '' };

/** Says which desk and which library this window has. */
export const setPlace = (now: Place): void => void (place = now);

export const thisPlace = (): Place => place;

const nameOf = (window: string): string => `copydesk-window-${window}`;

/** Lets other windows know that this one is open, for as long as it is: the browser frees the lock of one that is gone. */
export function showThatWindowIsOpen(): void {
  void navigator.locks
    .request(nameOf(THIS_WINDOW), () => new Promise<never>(() => undefined))
    .catch(() => undefined);
}

/** Which windows are open at this address. */
export async function openWindows(): Promise<(window: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (window) => names.has(nameOf(window));
}
