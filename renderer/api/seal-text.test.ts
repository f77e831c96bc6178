import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importKey, openText, sealText, type JournalKey } from './seal-text';
import { byWriting, KeptText, type SealedText, type UnsavedText } from './unsaved-text';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
let key: JournalKey;
let other: JournalKey;
beforeAll(async () => {
  key = await importKey('first', bytes(1));
  other = await importKey('first', bytes(2));
});

const text = (more: Partial<UnsavedText> = {}): UnsavedText => ({
  ...{ key: 'a-window a-story', library: '/news', start: 'a-start', window: 'a-window' },
  ...{ at: '2026-03-14T05:52:00.000Z', headline: 'Zinnober ferry', story: { deck: 'It ties up.' } },
  ...more,
});

const asJson = (given: UnsavedText) => ({ ...given, story: JSON.stringify(given.story) });

/** What is typed: also halves of letters, which a hasty paste leaves. */
const anyText = fc.record({
  headline: fc.string({ unit: 'binary' }),
  story: fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }),
  library: fc.string({ unit: 'binary' }),
  key: fc.string(),
});
const halfLetters = fc.constantFrom('\ud83c', '\udf0a', 'a\ud83cb', '\u0000', '\u2028');

describe('text that is kept encrypted', () => {
  it('comes out as it went in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, halfLetters, async (more, odd) => {
        const given = text({ ...more, headline: `${more.headline}${odd}` });
        const sealed = await sealText(asJson(given), key);
        const story: unknown = JSON.parse(JSON.stringify(given.story));
        expect(await openText(sealed, key)).toEqual({ ...given, story });
        // As the browser gives it back.
        expect(KeptText.parse(structuredClone(sealed))).toEqual(sealed);
      }),
    );
  });

  it('shows no word of it', async () => {
    const sealed = await sealText(asJson(text()), key);
    const shown = `${JSON.stringify(sealed)}${new TextDecoder('latin1').decode(sealed.sealed)}`;
    expect(shown).not.toMatch(/Zinnober|ties up/);
  });

  it('is refused if any byte of it has changed', async () => {
    const sealed = await sealText(asJson(text()), key);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('iv' as const, 'sealed' as const),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (part, at, flip) => {
          const changed = new Uint8Array(sealed[part]);
          const place = at % changed.length;
          changed[place] = (changed[place] ?? 0) ^ flip;
          await expect(openText({ ...sealed, [part]: changed }, key)).rejects.toThrow();
        },
      ),
    );
  });

  it.each(['key', 'library', 'start', 'window', 'at', 'keyId'] as const)(
    'is refused under another %s than it was written for',
    async (name) => {
      const sealed: SealedText = {
        ...(await sealText(asJson(text()), key)),
        [name]: '2026-03-14T05:53:00.000Z',
      };
      await expect(openText(sealed, key)).rejects.toThrow();
    },
  );

  it('is refused by another key, and cut off at any place', async () => {
    const sealed = await sealText(asJson(text()), key);
    await expect(openText(sealed, other)).rejects.toThrow();
    for (let length = 0; length < sealed.sealed.length; length += 7)
      await expect(openText({ ...sealed, sealed: sealed.sealed.slice(0, length) }, key)).rejects.toThrow();
  });

  it('is never encrypted twice with the same numbers', async () => {
    const ivs = await Promise.all(
      Array.from({ length: 500 }, async () => (await sealText(asJson(text()), key)).iv),
    );
    expect(new Set(ivs.map(String)).size).toBe(500);
  });

  it('leaves the key where no script can read it', async () => {
    const given = bytes(7);
    const made = await importKey('second', given);
    expect(made.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', made.key)).rejects.toThrow();
    expect([...given].every((byte) => byte === 0)).toBe(true);
  });
});

it('lists texts by the order of writing, whatever the clock said, and those of an earlier build last', () => {
  const texts = [
    text({ key: 'earlier', at: '2026-03-14T00:00:00.000Z' }),
    text({ key: 'first', at: '2027-01-01T00:00:00.000Z', order: 1 }),
    text({ key: 'last', at: '2025-01-01T00:00:00.000Z', order: 2 }),
    text({ key: 'earliest', at: '2026-03-13T00:00:00.000Z' }),
  ];
  expect(texts.toSorted(byWriting).map(({ key: name }) => name)).toEqual([
    'last',
    'first',
    'earlier',
    'earliest',
  ]);
});
