import { basename } from 'node:path';
import type { OpenedFile } from '@shared/api/host';
import { AppError } from '@shared/api/errors';
import { readGivenFile } from './read-given-file';

/** Files that the user opened with the app, until a page takes them. */
export interface OpenedFiles {
  /** Absolute paths. */
  readonly add: (paths: readonly string[]) => void;
  /** Reads and hands over what waits. Each file once, whichever page asks first; one that cannot be read says why. */
  readonly take: () => Promise<OpenedFile[]>;
  readonly onAdded: (listener: () => void) => void;
}

/** More than anybody opens on purpose at once. */
const MAX_WAITING = 50;

export function openedFiles(): OpenedFiles {
  let waiting: readonly string[] = [];
  const listeners = new Set<() => void>();
  return {
    add: (paths) => {
      if (paths.length === 0) return;
      waiting = [...waiting, ...paths].slice(0, MAX_WAITING);
      listeners.forEach((listener) => listener());
    },
    take: async () => {
      const taken = waiting;
      waiting = [];
      return Promise.all(taken.map(read));
    },
    onAdded: (listener) => void listeners.add(listener),
  };
}

async function read(path: string): Promise<OpenedFile> {
  try {
    return { state: 'read', ...(await readGivenFile('/', path)) };
  } catch (failure) {
    const why = failure instanceof AppError ? failure.message : `${path} cannot be read.`;
    return { state: 'refused', name: basename(path), why };
  }
}
