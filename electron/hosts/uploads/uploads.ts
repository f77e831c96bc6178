import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { fillForm, fromBody, unreadable } from '@shared/api/wire';
import { onDisk } from './on-disk';
import { readParts, type PartSink } from './read-parts';
import { createRoom, createTurns, inMegabytes, type RoomAccount } from './room';
import type { UploadFolder } from './upload-folder';

export interface UploadLimits {
  /** Of one call with files: more than the largest hand-over that is worth sending through a browser. */
  readonly withFiles: number;
  /** Of one call without: more than the longest story. */
  readonly words: number;
  /** Over all calls that have come in and are not answered, on the disk and in memory. */
  readonly atOnce: number;
  /** Of that, over all words: they are in memory. */
  readonly wordsAtOnce: number;
  /** Over all files that the desk has in its memory; others wait on the disk for their turn. */
  readonly inMemory: number;
}

export const UPLOAD_LIMITS: UploadLimits = {
  withFiles: 512_000_000,
  words: 25_000_000,
  atOnce: 1_024_000_000,
  wordsAtOnce: 100_000_000,
  inMemory: 512_000_000,
};

export interface Uploads {
  /**
   * The input of a call, out of its body. `answered` has to be called once the desk has answered: until then it counts for the bounds.
   * Throws TOO_LARGE as soon as a bound is passed, whatever length was stated; INVALID; CANCELLED if the page broke off; DISK_FULL and
   * DISK_REFUSED. Nothing is left of it then.
   */
  readonly take: (request: Request) => Promise<{ readonly input: unknown; readonly answered: () => void }>;
}

/** Files go to the disk as they come in; words stay in memory. */
export function createUploads(folder: UploadFolder, limits: UploadLimits = UPLOAD_LIMITS): Uploads {
  const all = createRoom(limits.atOnce);
  const allWords = createRoom(limits.wordsAtOnce);
  const turns = createTurns(limits.inMemory);

  return {
    take: async (request) => {
      const type = request.headers.get('content-type') ?? '';
      const hasFiles = type.startsWith('multipart/form-data');
      const [inAll, inWords] = [all.open(), allWords.open()];
      const leave: (() => void)[] = [inAll.close, inWords.close];
      const answered = (): void => leave.splice(0).forEach((give) => give());
      try {
        const limit = hasFiles ? limits.withFiles : limits.words;
        const body = within(request, limit, inAll);
        const words = wordsSink(limits.words, inWords);
        if (!hasFiles) {
          for await (const piece of body) words.write(piece);
          const headers = { 'content-type': type };
          return { input: await fromBody(new Response(words.bytes(), { headers })), answered };
        }
        const own = await onDisk(folder.make());
        try {
          const files = await takeFiles(body, type, own, words);
          leave.push(await turns.enter([...files.values()].reduce((sum, size) => sum + size, 0)));
          const read = async (index: number): Promise<Uint8Array | null> =>
            files.has(String(index)) ? readWhole(join(own, String(index))) : null;
          const input = await fillForm(files.has('json') ? words.bytes().toString('utf8') : null, read);
          return { input, answered };
        } finally {
          await rm(own, { recursive: true, force: true }).catch(() => undefined);
        }
      } catch (failure) {
        answered();
        throw failure;
      }
    },
  };
}

/** More than a call has of byte arrays. */
const MAX_PARTS = 1001;

/** Writes the files into this folder, by their index; the answer is the size of each part. */
async function takeFiles(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  folder: string,
  words: PartSink,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  let closeOpen: (() => Promise<void>) | null = null;
  try {
    await readParts(body, contentType, async (name) => {
      if (sizes.has(name) || sizes.size === MAX_PARTS) throw unreadable();
      sizes.set(name, 0);
      if (name === 'json') return words;
      if (!/^(?:0|[1-9]\d{0,3})$/u.test(name)) throw unreadable();
      const file = await onDisk(open(join(folder, name), 'wx', 0o600));
      closeOpen = () => file.close();
      return {
        write: async (piece) => {
          await onDisk(file.writeFile(piece));
          sizes.set(name, (sizes.get(name) ?? 0) + piece.byteLength);
        },
        end: async () => {
          closeOpen = null;
          await onDisk(file.close());
        },
      };
    });
  } finally {
    // An upload that ends before its end leaves its file open.
    await (closeOpen as (() => Promise<void>) | null)?.().catch(() => undefined);
  }
  return sizes;
}

/** What comes in, so far as it is allowed to. A body whose stated length is too large is not begun. */
async function* within(request: Request, limit: number, all: RoomAccount): AsyncGenerator<Uint8Array> {
  const tooLarge = (): AppError =>
    new AppError('TOO_LARGE', `This is larger than Copydesk takes (${inMegabytes(limit)}).`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  let length = 0;
  for await (const piece of piecesOf(request)) {
    length += piece.byteLength;
    if (length > limit) throw tooLarge();
    all.add(piece.byteLength);
    yield piece;
  }
}

/** Unlike the body's own iterator this one leaves the line open when it is given up, so that the refusal can be sent by it. */
async function* piecesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown): never => {
        throw new AppError('CANCELLED', 'The page broke off before everything was there.', { cause });
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

interface WordsSink extends PartSink {
  readonly write: (piece: Uint8Array) => void;
  readonly bytes: () => Buffer<ArrayBuffer>;
}

function wordsSink(limit: number, all: RoomAccount): WordsSink {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    write: (piece) => {
      length += piece.byteLength;
      if (length > limit) {
        throw new AppError('TOO_LARGE', `This is larger than Copydesk takes (${inMegabytes(limit)}).`);
      }
      all.add(piece.byteLength);
      pieces.push(piece);
    },
    end: () => undefined,
    bytes: () => Buffer.concat(pieces),
  };
}

async function readWhole(path: string): Promise<Uint8Array> {
  const read: Buffer<ArrayBuffer> = await onDisk(readFile(path));
  return new Uint8Array(read.buffer, read.byteOffset, read.byteLength);
}
