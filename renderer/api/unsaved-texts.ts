import type { Story } from '@shared/document/story';
import { storyJson } from '@shared/document/story-json';
import { z } from 'zod';
import { journalKeys, writingKey } from './journal-keys';
import { openText, sealText } from './seal-text';
import { byWriting, isSealed, KeptText, type SealedText, type UnsavedText } from './unsaved-text';

/**
 * Texts that the desk has not acknowledged, in the browser's own storage: a second place that outlives the desk, the host
 * and the window. One per story and window. Encrypted if the host has a key (`host.journalKeys`). The browser's quota is
 * the only bound: a text that it refuses is told to be in the window alone.
 */
const NAME = 'copydesk-unsaved';
const STORE = 'texts';
/** Not a text, and skipped as such: the count of writings so far. */
const COUNT = 'writings';
const Count = z.object({ last: z.int() });

const ofRequest = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser’s storage failed.'));
  });

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= (async () => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    return ofRequest(request);
  })();
  // Tried again the next time.
  opening.catch(() => (opening = null));
  return opening;
}

/** Runs in one transaction, and resolves when it is on the disk. Rejects if the browser keeps nothing. */
async function write(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  work(transaction.objectStore(STORE));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const fail = () => reject(transaction.error ?? new Error('The browser’s storage failed.'));
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

/** Keeps a text as it is given, and counts it as the newest here. */
export const keepAsIs = (text: KeptText): Promise<void> =>
  write((store) => {
    const count = store.get(COUNT) as IDBRequest<unknown>;
    count.onsuccess = () => {
      const order = (Count.safeParse(count.result).data?.last ?? 0) + 1;
      store.put({ key: COUNT, last: order });
      store.put({ ...text, order });
    };
  });

/**
 * Keeps a text, encrypted if there is a key. The story goes as JSON: only its changed blocks are encoded, but the browser
 * would copy an object node by node at each writing.
 */
export async function keepText({ story, ...place }: UnsavedText & { readonly story: Story }): Promise<void> {
  const key = await writingKey();
  const text = { ...place, story: storyJson(story) };
  await keepAsIs(key ? await sealText(text, key) : text);
}

/** A story as the page had it: as JSON, or as the object that earlier builds kept. Anything that is not JSON is returned unchanged; the parser rejects it. */
function withStory(text: UnsavedText): UnsavedText {
  if (typeof text.story !== 'string') return text;
  try {
    return { ...text, story: JSON.parse(text.story) as unknown };
  } catch {
    return text;
  }
}

export const forgetText = (key: string): Promise<void> => write((store) => void store.delete(key));

/** Everything kept at this address, in its stored form, the newest first. Anything malformed is skipped. */
export async function storedTexts(): Promise<KeptText[]> {
  const database = await open();
  const rows = await ofRequest<unknown[]>(database.transaction(STORE).objectStore(STORE).getAll());
  return rows.flatMap((row) => KeptText.safeParse(row).data ?? []).toSorted(byWriting);
}

export interface KeptTexts {
  readonly texts: readonly UnsavedText[];
  /** Texts whose key is gone, or that the disk has changed. They stay until somebody deletes them. */
  readonly unreadable: readonly SealedText[];
}

/** What is kept at this address and wanted, the newest first. Nothing is removed: only somebody's decision does that. */
export async function keptTexts(isWanted: (text: KeptText) => boolean): Promise<KeptTexts> {
  const keys = new Map((await journalKeys().catch(() => [])).map((key) => [key.id, key]));
  const texts: UnsavedText[] = [];
  const unreadable: SealedText[] = [];
  for (const text of (await storedTexts()).filter(isWanted)) {
    const key = isSealed(text) ? keys.get(text.keyId) : undefined;
    const opened = isSealed(text) ? key && (await openText(text, key).catch(() => null)) : withStory(text);
    if (opened) texts.push(opened);
    else if (isSealed(text)) unreadable.push(text);
  }
  return { texts, unreadable };
}
