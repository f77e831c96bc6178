import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Written when a description is signed; a new signature has new ones. */
const OWN = /^(offeredFor|signedAt|signature): /;

/**
 * The key that signs descriptions, from its PEM. Throws an Error that says what is wrong with it, and never
 * shows it.
 */
export function updateKeyFrom(pem) {
  let key;
  try {
    key = createPrivateKey(pem ?? '');
  } catch {
    throw new Error(
      'COPYDESK_UPDATE_KEY must hold an Ed25519 private key as PEM: openssl genpkey -algorithm ed25519',
    );
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`COPYDESK_UPDATE_KEY must hold an Ed25519 key, not one of ${key.asymmetricKeyType}.`);
  return key;
}

/** The public half, as PEM: what the app checks descriptions with. */
export const publicHalf = (key) => createPublicKey(key).export({ type: 'spki', format: 'pem' });

/**
 * A description (`latest.yml`) with what it is offered for (`win-x64/latest.yml`), the time, and in its last line the
 * signature of all lines before it. `electron/shell/update-signature.ts` reads it.
 */
export function signDescription(text, key, offeredFor, now = new Date()) {
  if (!/^version: /m.test(text)) throw new Error(`${offeredFor} describes no release.`);
  const before = Date.parse(/^signedAt: '([^']+)'$/m.exec(text)?.[1] ?? '') || 0;
  // A machine whose clock is behind must not sign a description that every app would then take for an older one.
  const at = new Date(Math.max(now.getTime(), before + 1)).toISOString();
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => !OWN.test(line));
  const signed = [...lines, `offeredFor: ${offeredFor}`, `signedAt: '${at}'`, ''].join('\n');
  return `${signed}signature: ${sign(null, Buffer.from(signed), key).toString('base64')}\n`;
}

/**
 * Changes the lines of a signed description and signs it again. Throws an Error if it was not signed with this key:
 * nobody should sign what somebody else has changed.
 */
export function signAgain(text, key, change) {
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const [, signature] = /^signature: (\S+)\s*$/.exec(text.slice(end)) ?? [];
  const [, offeredFor] = /^offeredFor: (\S+)$/m.exec(text) ?? [];
  const signed = Buffer.from(text.slice(0, end));
  if (
    !signature ||
    !offeredFor ||
    !verify(null, signed, createPublicKey(key), Buffer.from(signature, 'base64'))
  )
    throw new Error('It was not signed with the key in COPYDESK_UPDATE_KEY, or was changed since.');
  return signDescription(change(text.trimEnd().split('\n')).join('\n'), key, offeredFor);
}

/** Signs every description of a release in `folder`, for the target of that name. Resolves with their names. */
export async function signDescriptions(folder, target, key) {
  const files = (await readdir(folder)).filter((file) => /^(latest|beta|alpha)(-[\w-]+)?\.yml$/.test(file));
  if (files.length === 0) throw new Error(`${folder} holds no description of the release.`);
  for (const file of files) {
    const path = join(folder, file);
    await writeFile(path, signDescription(await readFile(path, 'utf8'), key, `${target}/${file}`));
  }
  return files;
}
