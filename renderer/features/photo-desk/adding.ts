import { sentence } from '@shared/sentence';
import { strings } from './strings';

/** Files that systems put into folders by themselves, which nobody meant to add. */
const OF_THE_SYSTEM = /^(?:\..*|thumbs\.db|desktop\.ini)$/iu;

/** How many pictures are sent at once: one is being sent while the desk reads the other. */
const AT_ONCE = 2;

export interface Adding {
  readonly state: 'idle' | 'running' | 'ended' | 'cancelled';
  readonly total: number;
  readonly done: number;
  readonly added: number;
  /** Names of pictures that the library had already. */
  readonly known: readonly string[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

const nothing: Adding = { state: 'idle', total: 0, done: 0, added: 0, known: [], refused: [] };

interface AdderOptions {
  /** Puts one picture into the library, unless the signal comes first. */
  readonly send: (file: File, signal: AbortSignal) => Promise<{ readonly known: boolean }>;
  /** Whether `send` failed because of its signal. */
  readonly isCancelled: (failure: unknown) => boolean;
  readonly isPicture: (file: File) => boolean;
  /** Called after each picture, and once more when the last has arrived. */
  readonly onArrived: (isLast: boolean) => void;
}

/**
 * Adds pictures to the library one after the other, however many: a file is read only when its turn has come. How far it is
 * stands outside of React, so that nothing but the line which shows it is drawn anew hundreds of times.
 */
export function photoAdder({ send, isCancelled, isPicture, onArrived }: AdderOptions) {
  const listeners = new Set<() => void>();
  let now = nothing;
  let queue: File[] = [];
  let running = 0;
  let stop = new AbortController();

  const set = (next: Partial<Adding>): void => {
    now = { ...now, ...next };
    for (const listener of [...listeners]) listener();
  };

  const work = async (): Promise<void> => {
    running += 1;
    for (let file = queue.shift(); file; file = queue.shift()) {
      const { name } = file;
      try {
        const { known } = await send(file, stop.signal);
        set({ done: now.done + 1, ...(known ? { known: [...now.known, name] } : { added: now.added + 1 }) });
      } catch (failure) {
        if (isCancelled(failure)) continue;
        const why = sentence(failure);
        set({ done: now.done + 1, refused: [...now.refused, { name, why }] });
      }
      onArrived(false);
    }
    running -= 1;
    if (running > 0) return;
    if (now.state === 'running') set({ state: 'ended' });
    onArrived(true);
  };

  return {
    /** How far it is: the same object until something changes. */
    get: (): Adding => now,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Puts files into the queue; files that are not pictures are reported at once. */
    add: (chosen: readonly File[]): void => {
      const files = chosen.filter(({ name }) => !OF_THE_SYSTEM.test(name));
      if (files.length === 0) return;
      const pictures = files.filter(isPicture);
      const others = files.filter((file) => !isPicture(file));
      const before = now.state === 'running' ? now : nothing;
      set({
        ...before,
        state: 'running',
        total: before.total + pictures.length,
        refused: [
          ...before.refused,
          ...others.map(({ name }) => ({ name, why: strings.notAPicture({ name }) })),
        ],
      });
      queue.push(...pictures);
      for (let at = running; at < AT_ONCE; at += 1) void work();
    },
    /** Cancels the pictures that are being sent, and takes no more. One that is already being stored still arrives. */
    cancel: (): void => {
      queue = [];
      stop.abort();
      stop = new AbortController();
      set({ state: 'cancelled' });
    },
    dismiss: (): void => set(nothing),
  };
}
export type PhotoAdder = ReturnType<typeof photoAdder>;
