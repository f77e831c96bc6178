import { randomUUID } from 'node:crypto';
import { appendFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/errors';
import type { HeldFile } from '@shared/api/held-file';
import { onDisk } from './on-disk';
import { createRoom, createTurns, inMegabytes, type RoomAccount } from './room';
import type { UploadFolder } from './upload-folder';
import { UPLOAD_LIMITS, type UploadLimits } from './uploads';

/** Files on their way from pages that send them in pieces, so that no process but the desk has one in its memory. */
export interface HeldFiles {
  /** The files of one page; no other page can name them. */
  readonly of: (page: object) => PageFiles;
}

export interface PageFiles {
  /** Appends a piece; null begins a file. Throws as `host.addPiece`. */
  readonly addPiece: (to: HeldFile | null, piece: Uint8Array) => Promise<HeldFile>;
  /** Holds a file that the user opened, which stays where it is: the page gets a name for it and no path. */
  readonly hold: (path: string, size: number) => HeldFile;
  readonly drop: (file: HeldFile) => Promise<void>;
  /** Hands a file's path over, once and when the desk has room for it, and drops it afterwards. Throws NOT_FOUND. */
  readonly use: <T>(file: HeldFile, run: (path: string) => Promise<T>) => Promise<T>;
  /** Drops all: the page that could name them is gone. */
  readonly end: () => Promise<void>;
}

interface Held {
  readonly path: string;
  /** The bytes that count for the limit; null for a file of the user's own, which is never written to and never removed. */
  readonly account: RoomAccount | null;
  size: number;
  /** Whether a piece is being written. */
  isBusy: boolean;
}

export type HeldLimits = Pick<UploadLimits, 'withFiles' | 'atOnce' | 'inMemory'> & {
  /** How many files a page may have sent and not named yet. */
  readonly files: number;
};

const LIMITS: HeldLimits = { ...UPLOAD_LIMITS, files: 100 };

export function heldFiles(folder: UploadFolder, limits: HeldLimits = LIMITS): HeldFiles {
  const all = createRoom(limits.atOnce);
  const turns = createTurns(limits.inMemory);
  const pages = new WeakMap<object, PageFiles>();
  const begin = async (): Promise<Held> => {
    const path = join(await onDisk(folder.make()), '0');
    return { path, account: all.open(), size: 0, isBusy: false };
  };
  return {
    of: (page) => {
      const files = pages.get(page) ?? filesOfPage(begin, turns.enter, limits);
      pages.set(page, files);
      return files;
    },
  };
}

function filesOfPage(
  begin: () => Promise<Held>,
  enter: (size: number) => Promise<() => void>,
  limits: HeldLimits,
): PageFiles {
  const held = new Map<string, Held>();
  /** Files that are being begun count, too. */
  let beginning = 0;

  async function open(): Promise<string> {
    if (held.size + beginning >= limits.files)
      throw new AppError('TOO_LARGE', 'Too many files are coming in at once. Try again when they are done.');
    beginning += 1;
    try {
      const id = randomUUID();
      held.set(id, await begin());
      return id;
    } finally {
      beginning -= 1;
    }
  }

  async function write(file: Held, piece: Uint8Array): Promise<void> {
    if (file.account === null || file.isBusy)
      throw new AppError('INVALID', 'A piece of a file came before the one before it was written.');
    if (file.size + piece.byteLength > limits.withFiles)
      throw new AppError(
        'TOO_LARGE',
        `This is larger than Copydesk takes (${inMegabytes(limits.withFiles)}).`,
      );
    file.isBusy = true;
    try {
      file.account.add(piece.byteLength);
      file.size += piece.byteLength;
      await onDisk(appendFile(file.path, piece, { mode: 0o600 }));
    } finally {
      file.isBusy = false;
    }
  }

  const take = (id: string): Held => {
    const file = held.get(id);
    if (!file) throw new AppError('NOT_FOUND', 'This file did not arrive. Add it again.');
    held.delete(id);
    return file;
  };
  const drop = async (id: string): Promise<void> => {
    if (held.has(id)) await remove(take(id));
  };

  return {
    addPiece: async (to, piece) => {
      const id = to === null ? await open() : to.heldFile;
      const file = held.get(id);
      if (!file) throw new AppError('NOT_FOUND', 'This file did not arrive. Add it again.');
      try {
        await write(file, piece);
      } catch (failure) {
        await drop(id);
        throw failure;
      }
      // Its page may have gone meanwhile.
      if (!held.has(id)) await remove(file);
      return { heldFile: id };
    },
    hold: (path, size) => {
      const id = randomUUID();
      held.set(id, { path, account: null, size, isBusy: false });
      return { heldFile: id };
    },
    drop: ({ heldFile }) => drop(heldFile),
    use: async ({ heldFile }, run) => {
      const file = take(heldFile);
      const leave = await enter(file.size);
      try {
        return await run(file.path);
      } finally {
        leave();
        await remove(file);
      }
    },
    end: async () => {
      await Promise.all([...held.keys()].map(drop));
    },
  };
}

/** Never throws: what stays is removed at the next start. */
async function remove({ path, account }: Held): Promise<void> {
  if (account === null) return;
  account.close();
  await rm(dirname(path), { recursive: true, force: true }).catch(() => undefined);
}
