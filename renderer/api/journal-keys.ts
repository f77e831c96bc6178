import { desk } from './client';
import { importKey, type JournalKey } from './seal-text';

/** Newest last. None if the system keeps no secrets. */
type Keys = readonly JournalKey[];

/** The host answers at once, or waits until somebody unlocks a keyring. Typed text must not wait for that. */
const PATIENCE_MS = 150;

let asked: Promise<Keys> | null = null;

/** The keys of unsaved text, which the host is asked for once. Rejects if it does not answer; the next call asks again. */
export function journalKeys(): Promise<Keys> {
  asked ??= ask();
  asked.catch(() => (asked = null));
  return asked;
}

async function ask(): Promise<Keys> {
  const answer = await desk.call('host.journalKeys', {});
  if (answer.state === 'none') return [];
  return Promise.all(answer.keys.map(({ id, bytes }) => importKey(id, bytes)));
}

/** The key to write with. Null if there is none, or none yet: unencrypted text is better than lost text. */
export async function writingKey(): Promise<JournalKey | null> {
  const late = new Promise<Keys>((resolve) => setTimeout(resolve, PATIENCE_MS, []));
  const keys = await Promise.race([journalKeys().catch(() => []), late]);
  return keys.at(-1) ?? null;
}
