import { z } from 'zod';
import type { SealedText, UnsavedText } from './unsaved-text';

const ALGORITHM = 'AES-GCM';
/** What NIST SP 800-38D (5.2.1.1) recommends for GCM. */
const IV_BYTES = 12;

export interface JournalKey {
  readonly id: string;
  readonly key: CryptoKey;
}

const Words = z.object({ headline: z.string(), story: z.unknown() });

/** Makes a key of its bytes. No script can read the bytes from it again, and those that were given are overwritten. */
export async function importKey(id: string, bytes: Uint8Array): Promise<JournalKey> {
  const raw = new Uint8Array(bytes);
  const key = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);
  raw.fill(0);
  bytes.fill(0);
  return { id, key };
}

/** Encrypts what was written, with the story as JSON. The unencrypted parts are bound to it: a text opens only under the story and library that it was sealed for. */
export async function sealText(
  { headline, story, ...place }: UnsavedText & { readonly story: string },
  by: JournalKey,
): Promise<SealedText> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const words = new TextEncoder().encode(`{"headline":${JSON.stringify(headline)},"story":${story}}`);
  const sealed = await crypto.subtle.encrypt(parameters(iv, { ...place, keyId: by.id }), by.key, words);
  return { ...place, keyId: by.id, iv, sealed: new Uint8Array(sealed) };
}

/** The text that {@link sealText} was given, with the story parsed. Rejects if the key is another one, or a byte of it has changed. */
export async function openText(text: SealedText, { key }: JournalKey): Promise<UnsavedText> {
  const { keyId, iv, sealed, ...place } = text;
  const words = await crypto.subtle.decrypt(
    parameters(new Uint8Array(iv), { ...place, keyId }),
    key,
    new Uint8Array(sealed),
  );
  return { ...place, ...Words.parse(JSON.parse(new TextDecoder().decode(words))) };
}

type Place = Omit<SealedText, 'iv' | 'sealed'>;

function parameters(
  iv: Uint8Array<ArrayBuffer>,
  { key, library, start, window, at, keyId }: Place,
): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([key, library, start, window, at, keyId]));
  return { name: ALGORITHM, iv, additionalData };
}
