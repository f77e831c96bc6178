import { z } from 'zod';

/**
 * Texts that the desk has not acknowledged, in the browser's own storage: a second place that outlives the desk, the host
 * and the window. One per story and window.
 */
export const UnsavedText = z.object({
  /** Names the window and the story. */
  key: z.string(),
  /** The folder of the library. */
  library: z.string(),
  /** The start of the desk that the window was opened by. */
  start: z.string(),
  window: z.string(),
  at: z.iso.datetime(),
  headline: z.string(),
  /** A `Story` as the page had it. Parsed by whoever offers it: a later build may know another form. */
  story: z.unknown(),
});
export type UnsavedText = z.infer<typeof UnsavedText>;

const NAME = 'copydesk-unsaved';
const STORE = 'texts';
/** More than any newsroom leaves behind; the oldest go first. */
const MOST = 60;

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

/** Runs in one transaction, and resolves when it is on the disk. Rejects where the browser keeps nothing. */
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

export const keepText = (text: UnsavedText): Promise<void> => write((store) => void store.put(text));

export const forgetText = (key: string): Promise<void> => write((store) => void store.delete(key));

/** All that is kept at this address, the newest first. What is not of our form is passed over. */
export async function keptTexts(): Promise<UnsavedText[]> {
  const database = await open();
  const rows = await ofRequest<unknown[]>(database.transaction(STORE).objectStore(STORE).getAll());
  const texts = rows.flatMap((row) => UnsavedText.safeParse(row).data ?? []);
  texts.sort((a, b) => b.at.localeCompare(a.at));
  for (const { key } of texts.slice(MOST)) await forgetText(key);
  return texts.slice(0, MOST);
}
