import { basename } from 'node:path';
import type { OpenedFile } from '@shared/api/host';
import { AppError } from '@shared/errors';
import { readGivenFile, sizeOfGivenFile } from './read-given-file';
import type { PageFiles } from './uploads/held-files';

/** Files that the user opened with the app, until a page takes them. */
export interface OpenedFiles {
  /** Absolute paths. */
  readonly add: (paths: readonly string[]) => void;
  /** Hands over the waiting files, each once, to whichever page asks first; one that cannot be read says why. */
  readonly take: (give: GiveFile) => Promise<OpenedFile[]>;
  readonly onAdded: (listener: () => void) => void;
}

/** How a host hands over a file that the user opened, by its path. Throws an AppError if it cannot be read. */
type GiveFile = (path: string) => Promise<OpenedFile>;

/** To a browser: the file itself. */
export const giveBytes: GiveFile = async (path) => ({ state: 'read', ...(await readGivenFile('/', path)) });

/** To a window's page: a name for it, so that its bytes are in the desk's memory alone. */
export const giveName =
  (files: PageFiles): GiveFile =>
  async (path) => {
    const size = await sizeOfGivenFile('/', path);
    return { state: 'held', name: basename(path), file: files.hold(path, size) };
  };

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
    take: async (give) => {
      const taken = waiting;
      waiting = [];
      return Promise.all(taken.map((path) => orRefused(path, give)));
    },
    onAdded: (listener) => void listeners.add(listener),
  };
}

async function orRefused(path: string, give: GiveFile): Promise<OpenedFile> {
  try {
    return await give(path);
  } catch (failure) {
    const why = failure instanceof AppError ? failure.message : `${path} cannot be read.`;
    return { state: 'refused', name: basename(path), why };
  }
}
