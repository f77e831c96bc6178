import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Output } from '@shared/api/contract';
import { sentence } from '@shared/sentence';
import type { Log } from '../desk/desk';
import { saidInLog } from '../desk/said-in-log';
import { writeFileWhole } from '../desk/write-file';

export type JournalKeys = Output<'host.journalKeys'>;

/** The user's store of secrets: Keychain, DPAPI, the Secret Service or KWallet. */
export interface KeyStore {
  /** Why there is no real one; null if there is. */
  readonly missing: () => Promise<string | null>;
  /** Rejects if the store refuses. */
  readonly wrap: (secret: string) => Promise<Buffer>;
  /** Rejects if the store refuses, or has not wrapped it, or has been reset since. */
  readonly unwrap: (wrapped: Buffer) => Promise<string>;
}

/** A key has 256 bits, for AES-GCM. */
const KEY_BYTES = 32;

/** Newest last. A key is never removed: a store that refuses today may open it tomorrow. */
const KeyFile = z.array(z.object({ id: z.string(), wrapped: z.base64() }));
type KeyFile = z.infer<typeof KeyFile>;

/**
 * The keys that pages encrypt unsaved text with, kept wrapped in `folder`. The store is asked once, at the first call: it may ask the user for a
 * password. If none of the keys opens, a new one is made beside them. Never rejects: if there is no key, the text is kept in clear, and
 * the answer says why.
 */
export function journalKeys(folder: string, store: KeyStore, log: Log): () => Promise<JournalKeys> {
  let found: Promise<JournalKeys> | null = null;
  return () => {
    found ??= findKeys(join(folder, 'journal-keys.json'), store, log);
    return found;
  };
}

async function findKeys(path: string, store: KeyStore, log: Log): Promise<JournalKeys> {
  try {
    const missing = await store.missing();
    if (missing !== null) {
      log.info('unsaved text is kept in clear', { why: missing });
      return { state: 'none', why: missing };
    }
    const file = readKeys(path, log);
    const keys = (await Promise.all(file.map((key) => opened(key, store, log)))).flatMap((key) => key ?? []);
    if (keys.length > 0) return { state: 'keys', keys };
    const made = { id: randomUUID(), bytes: new Uint8Array(randomBytes(KEY_BYTES)) };
    const wrapped = (await store.wrap(Buffer.from(made.bytes).toString('base64'))).toString('base64');
    // On the disk before it is used: nothing else opens what was encrypted with it.
    writeFileWhole(path, `${JSON.stringify([...file, { id: made.id, wrapped }], null, 2)}\n`);
    return { state: 'keys', keys: [made] };
  } catch (failure) {
    log.error('unsaved text is kept in clear', { failure: saidInLog(failure) });
    return { state: 'none', why: sentence(failure) };
  }
}

/** A file that is not of our form is put aside, not written over. */
function readKeys(path: string, log: Log): KeyFile {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch {
    const aside = `${path}.damaged-${Date.now()}`;
    renameSync(path, aside);
    log.error('the keys of unsaved text are damaged and were put aside', { aside });
    return [];
  }
}

async function opened({ id, wrapped }: KeyFile[number], store: KeyStore, log: Log) {
  try {
    const secret = await store.unwrap(Buffer.from(wrapped, 'base64'));
    const bytes = new Uint8Array(Buffer.from(secret, 'base64'));
    if (bytes.length !== KEY_BYTES) throw new Error('It is not a key of ours.');
    return { id, bytes };
  } catch (failure) {
    log.error('a key of unsaved text cannot be opened', { id, failure: saidInLog(failure) });
    return null;
  }
}
