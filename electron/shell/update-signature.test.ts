import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  publicHalf,
  signAgain,
  signDescription,
  signDescriptions,
  updateKeyFrom,
} from '../../scripts/packing/sign-update.mjs';
import { admitted, signedPart, UpdateRefused, updateKeys, type Expected } from './update-signature';

const newKey = () => generateKeyPairSync('ed25519').privateKey;
const key = newKey();
const keys = updateKeys(publicHalf(key));
const PLAIN =
  "version: 1.2.0\nreleaseNotes: |-\n  First line\n\n  signature: none\nreleaseDate: '2026-11-01'\n";
const signed = signDescription(PLAIN, key, 'linux-x64/latest-linux.yml', new Date('2026-12-01T10:00:00Z'));

describe('a description of a release', () => {
  it('is read up to its signature, and says what it is for and when it was signed', () => {
    expect(signedPart(signed, keys)).toBe(
      `${PLAIN}offeredFor: linux-x64/latest-linux.yml\nsignedAt: '2026-12-01T10:00:00.000Z'\n`,
    );
  });

  it('is refused after any change, wherever it is made', () => {
    const change = fc.tuple(fc.nat(signed.length - 1), fc.string({ maxLength: 3 }), fc.nat(2));
    fc.assert(
      fc.property(change, ([at, put, taken]) => {
        const changed = signed.slice(0, at) + put + signed.slice(at + taken);
        // What is read is what was signed, or nothing.
        const read = (() => {
          try {
            return signedPart(changed, keys);
          } catch (failure) {
            expect(failure).toBeInstanceOf(UpdateRefused);
            return null;
          }
        })();
        expect([null, signedPart(signed, keys)]).toContain(read);
      }),
    );
  });

  it.each([
    ['has no signature', PLAIN],
    ['is empty', ''],
    ['has words behind its signature', `${signed}version: 9.9.9\n`],
    ['is signed with another key', signDescription(PLAIN, newKey(), 'linux-x64/latest-linux.yml')],
  ])('that %s is refused', (_, description) => {
    expect(() => signedPart(description, keys)).toThrow(UpdateRefused);
  });

  it('may be signed with the old key or the new one while the key changes', () => {
    const next = newKey();
    const both = updateKeys(publicHalf(key) + publicHalf(next));
    expect(signedPart(signed, both)).toContain('1.2.0');
    expect(signedPart(signDescription(PLAIN, next, 'win-x64/latest.yml'), both)).toContain('1.2.0');
    expect(updateKeys('no key')).toEqual([]);
  });
});

describe('a description that is signed', () => {
  const described = {
    version: '1.2.0',
    offeredFor: 'linux-x64/latest-linux.yml',
    signedAt: '2026-12-01T10:00:00.000Z',
  };
  const expected: Expected = {
    offeredFor: 'linux-x64/latest-linux.yml',
    seen: null,
    compare: () => 1,
    running: '1.1.0',
    mayBeOlder: false,
  };

  it('is followed, and again, and until a newer one was seen', () => {
    expect(admitted(described, expected)).toBe(described.signedAt);
    expect(admitted(described, { ...expected, seen: described.signedAt })).toBe(described.signedAt);
    expect(() => admitted(described, { ...expected, seen: '2026-12-01T10:00:00.001Z' })).toThrow(
      /^The server offers a description from .* but it offered a newer one before, from /,
    );
  });

  it.each([
    ['another system', { offeredFor: 'win-x64/latest.yml' }, 'signed for win-x64/latest.yml'],
    ['another channel', { offeredFor: 'linux-x64/beta-linux.yml' }, 'signed for linux-x64/beta-linux.yml'],
    ['nothing', { offeredFor: undefined }, 'signed for undefined'],
    ['no time', { signedAt: 'soon' }, 'does not say when it was signed'],
  ])('for %s is refused', (_, other, why) => {
    expect(() => admitted({ ...described, ...other }, expected)).toThrow(why);
  });

  it('of an older version is refused, unless a beta runs and releases are looked for', () => {
    const older = { ...expected, compare: () => -1, running: '1.3.0' };
    expect(() => admitted(described, older)).toThrow(
      'Copydesk 1.2.0, which is older than the installed 1.3.0',
    );
    expect(admitted(described, { ...older, mayBeOlder: true })).toBe(described.signedAt);
  });
});

describe('signing', () => {
  it('takes an Ed25519 key and nothing else, and never says what it was given', () => {
    const pem = key.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(updateKeyFrom(pem).asymmetricKeyType).toBe('ed25519');
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    expect(() => updateKeyFrom(other.export({ type: 'pkcs8', format: 'pem' }) as string)).toThrow(
      'not one of ec',
    );
    expect(() => updateKeyFrom('secret words')).toThrow(/^(?!.*secret words)/);
    expect(() => updateKeyFrom(undefined)).toThrow('openssl genpkey');
  });

  it('again replaces the signature, never goes back in time, and refuses what somebody else changed', () => {
    const later = new Date('2026-12-01T09:00:00Z');
    const twice = signDescription(signed, key, 'linux-x64/latest-linux.yml', later);
    expect(signedPart(twice, keys)).toBe(signedPart(signed, keys).replace('00.000Z', '00.001Z'));
    const staged = signAgain(signed, key, (lines) => [...lines, 'stagingPercentage: 10']);
    expect(signedPart(staged, keys)).toMatch(/^stagingPercentage: 10$/m);
    expect(staged.match(/^signature: /gm)).toHaveLength(1);
    expect(() => signAgain(signed.replace('1.2.0', '1.3.0'), key, (lines) => lines)).toThrow('changed since');
    expect(() => signAgain(PLAIN, key, (lines) => lines)).toThrow('changed since');
  });

  it('covers every description in a folder, each for its own target and channel', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-signing-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await expect(signDescriptions(folder, 'mac-arm64', key)).rejects.toThrow('no description');
    for (const file of ['latest-mac.yml', 'beta-mac.yml', 'builder-debug.yml'])
      await writeFile(join(folder, file), PLAIN);
    await signDescriptions(folder, 'mac-arm64', key);
    const read = (file: string) => readFile(join(folder, file), 'utf8');
    expect(signedPart(await read('beta-mac.yml'), keys)).toContain('offeredFor: mac-arm64/beta-mac.yml');
    expect(signedPart(await read('latest-mac.yml'), keys)).toContain('offeredFor: mac-arm64/latest-mac.yml');
    expect(await read('builder-debug.yml')).toBe(PLAIN);
  });
});
