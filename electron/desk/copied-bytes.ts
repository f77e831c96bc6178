import { setImmediate } from 'node:timers/promises';

/** How many bytes are copied between two other calls. */
const COPIED_AT_ONCE = 16_000_000;

/** A copy that can be passed to a thread, since its sender may still need the original. */
export async function copied(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += COPIED_AT_ONCE) {
    copy.set(bytes.subarray(at, at + COPIED_AT_ONCE), at);
    if (at + COPIED_AT_ONCE < bytes.length) await setImmediate();
  }
  return copy;
}
