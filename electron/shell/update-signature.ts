import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** A description of a release that must not be followed. Its message says why, in a sentence for the user. */
export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused';
}

const KEY = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g;
/** The last line of a description, and nothing after it. */
const SIGNATURE = /^signature: ([A-Za-z0-9+/]+={0,2})\r?\n?$/;

/** The Ed25519 keys in `pem`, one after the other: a release that changes the key holds the old one and the new one. */
export function updateKeys(pem: string): readonly KeyObject[] {
  const keys = (pem.match(KEY) ?? []).map((each) => createPublicKey(each));
  return keys.filter(({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519');
}

/**
 * The part of a description that one of the keys has signed: all of it but its last line, which is the signature.
 * Throws {@link UpdateRefused} if no signature is there, or if it is of another text or another key.
 * `npm run pack -- --publish` and `scripts/stage-rollout.mjs` write it (`scripts/packing/sign-update.mjs`).
 */
export function signedPart(description: string, keys: readonly KeyObject[]): string {
  const last = description.trimEnd().lastIndexOf('\n') + 1;
  const [, signature] = SIGNATURE.exec(description.slice(last)) ?? [];
  if (signature === undefined)
    throw new UpdateRefused('The description of the newest release is not signed.');
  const text = description.slice(0, last);
  const bytes = Buffer.from(text);
  if (!keys.some((key) => verify(null, bytes, key, Buffer.from(signature, 'base64'))))
    throw new UpdateRefused('The description of the newest release was not signed by Copydesk’s publisher.');
  return text;
}

/** What a signed description says of itself. */
export interface Described {
  readonly version: string;
  /** Target and file that it was signed for: `linux-x64/latest-linux.yml`. */
  readonly offeredFor?: unknown;
  /** When it was signed: ISO 8601. */
  readonly signedAt?: unknown;
}

export interface Expected {
  readonly offeredFor: string;
  /** `signedAt` of the newest description that was followed, or null if there was none. */
  readonly seen: string | null;
  /** Below zero if `version` is older than what runs. */
  readonly compare: (version: string) => number;
  readonly running: string;
  /** Betas run, and only releases are looked for: those may be older. */
  readonly mayBeOlder: boolean;
}

/**
 * Refuses a description that was signed for another system or channel, one that is older than the last one seen, and
 * one of an older version: whoever can put files on the server could send those without the key. Answers with
 * the time at which it was signed. Throws {@link UpdateRefused}.
 */
export function admitted({ version, offeredFor, signedAt }: Described, expected: Expected): string {
  if (offeredFor !== expected.offeredFor)
    throw new UpdateRefused(
      `The server offers a release that was signed for ${String(offeredFor)}, not for ${expected.offeredFor}.`,
    );
  if (typeof signedAt !== 'string' || Number.isNaN(Date.parse(signedAt)))
    throw new UpdateRefused('The description of the newest release does not say when it was signed.');
  if (expected.seen !== null && Date.parse(signedAt) < Date.parse(expected.seen))
    throw new UpdateRefused(
      `The server offers a description from ${signedAt}, but it offered a newer one before, from ${expected.seen}.`,
    );
  if (!expected.mayBeOlder && expected.compare(version) < 0)
    throw new UpdateRefused(
      `The server offers Copydesk ${version}, which is older than the installed ${expected.running}.`,
    );
  return signedAt;
}
