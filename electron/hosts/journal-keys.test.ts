import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalKeys, type KeyStore } from './journal-keys';
import { silentLog } from '../../test/support/recording-desk';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'copydesk-keys-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'journal-keys.json');

/** A store that wraps with a secret of its own, as a keychain does. */
const store = (secret: string, more: Partial<KeyStore> = {}): KeyStore => ({
  missing: () => Promise.resolve(null),
  wrap: (text) => Promise.resolve(Buffer.from(`${secret}:${text}`)),
  unwrap: (wrapped) => {
    const [by, text = ''] = wrapped.toString().split(':');
    return by === secret ? Promise.resolve(text) : Promise.reject(new Error('It was reset.'));
  },
  ...more,
});
const ask = async (by: KeyStore) => journalKeys(folder, by, silentLog)();
const keysOf = async (by: KeyStore) => {
  const answer = await ask(by);
  if (answer.state === 'none') throw new Error(answer.why);
  return answer.keys;
};

describe('the keys of text that is not saved', () => {
  it('makes one of 256 bits, and gives the same one at every start', async () => {
    const [first] = await keysOf(store('Asha'));
    expect(first?.bytes).toHaveLength(32);
    expect(await keysOf(store('Asha'))).toEqual([first]);
  });

  it('keeps it on the disk only as the store has wrapped it', async () => {
    const reversed = store('Asha', {
      wrap: (text) => Promise.resolve(Buffer.from([...text].toReversed().join(''))),
    });
    const [key] = await keysOf(reversed);
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain(key?.id);
    expect(text).not.toContain(Buffer.from(key?.bytes ?? []).toString('base64'));
  });

  it('makes a new key after a reset and keeps the old one, which opens again when its store is back', async () => {
    const [old] = await keysOf(store('Asha'));
    const [fresh] = await keysOf(store('another'));
    expect(fresh?.id).not.toBe(old?.id);
    expect(await keysOf(store('Asha'))).toEqual([old]);
    expect(await keysOf(store('another'))).toEqual([fresh]);
  });

  it('gives none and says why if the system keeps no secrets, and writes nothing', async () => {
    const none = store('Asha', { missing: () => Promise.resolve('There is no keyring.') });
    expect(await ask(none)).toEqual({ state: 'none', why: 'There is no keyring.' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['missing', 'wrap'] as const)('never rejects, whatever the store does (%s)', async (call) => {
    const failing = store('Asha', { [call]: () => Promise.reject(new Error('It is locked.')) });
    expect(await ask(failing)).toEqual({ state: 'none', why: 'It is locked.' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('uses no key that it could not keep', async () => {
    const elsewhere = join(folder, 'a-file');
    writeFileSync(elsewhere, '');
    expect((await journalKeys(elsewhere, store('Asha'), silentLog)()).state).toBe('none');
    expect(statSync(elsewhere).size).toBe(0);
  });

  it('puts a damaged file aside and does not write over it', async () => {
    writeFileSync(file(), '[{"id":"cut of');
    expect(await keysOf(store('Asha'))).toHaveLength(1);
    const aside = readdirSync(folder).filter((name) => name.includes('damaged'));
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['[{"id":"cut of']);
  });

  it('passes over what is no key of ours', async () => {
    writeFileSync(
      file(),
      JSON.stringify([{ id: 'short', wrapped: Buffer.from('Asha:AAAA').toString('base64') }]),
    );
    const keys = await keysOf(store('Asha'));
    expect(keys.map(({ id }) => id)).not.toContain('short');
    expect(readFileSync(file(), 'utf8')).toContain('"short"');
  });

  it('asks the store once for all windows', async () => {
    let asked = 0;
    const counted = store('Asha', {
      missing: () => {
        asked += 1;
        return Promise.resolve(null);
      },
    });
    const keys = journalKeys(folder, counted, silentLog);
    expect(await keys()).toEqual(await keys());
    expect(asked).toBe(1);
  });
});
