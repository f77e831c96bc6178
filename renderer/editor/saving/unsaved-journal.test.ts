import type { Story } from '@shared/document/story';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTE_WITHIN_MS, UnsavedJournal, type Kept } from './unsaved-journal';

const textOf = (headline: string) => ({ headline }) as Story;

/** A browser's storage that can be slow or refuse. */
function storage() {
  const did: string[] = [];
  const said: Kept[] = [];
  let fails = false;
  let slow: Promise<void> = Promise.resolve();
  const journal = new UnsavedJournal({
    keep: async ({ headline }) => {
      await slow;
      if (fails) throw new Error('The quota is used up.');
      did.push(headline);
    },
    forget: async () => {
      await slow;
      did.push('—');
    },
    onKept: (kept) => said.push(kept),
  });
  return {
    ...{ journal, did, said },
    fail: () => void (fails = true),
    waitFor: (until: Promise<void>) => void (slow = until),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms = NOTE_WITHIN_MS) => vi.advanceTimersByTimeAsync(ms);

describe('the journal of a text that is not saved', () => {
  it('keeps the newest text within a second of the first key, however fast the typing', async () => {
    const { journal, did } = storage();
    for (let key = 1; key <= 30; key++) {
      journal.note(textOf('x'.repeat(key)));
      await pass(100);
    }
    expect(did.length).toBeGreaterThanOrEqual(3);
    expect(NOTE_WITHIN_MS).toBeLessThan(1000);
    await pass();
    expect(did.at(-1)).toBe('x'.repeat(30));
  });

  it('writes nothing for a text that the desk has at once', async () => {
    const { journal, did, said } = storage();
    journal.note(textOf('Bridge'));
    journal.clear();
    await pass(5000);
    expect({ did, said }).toEqual({ did: [], said: [] });
  });

  it('forgets what the desk has', async () => {
    const { journal, did, said } = storage();
    journal.note(textOf('Bridge'));
    await pass();
    journal.clear();
    await pass();
    expect(did).toEqual(['Bridge', '—']);
    expect(said).toEqual(['kept', 'none']);
  });

  it('forgets a text that was saved while it was still being written', async () => {
    const { journal, did, waitFor } = storage();
    let finish = (): void => undefined;
    waitFor(new Promise((resolve) => (finish = resolve)));
    journal.note(textOf('Bridge'));
    await pass();
    journal.clear();
    finish();
    await pass();
    expect(did).toEqual(['Bridge', '—']);
  });

  it('says when the browser keeps nothing', async () => {
    const { journal, said, fail } = storage();
    fail();
    journal.note(textOf('Bridge'));
    await pass();
    expect(said).toEqual(['refused']);
  });
});
