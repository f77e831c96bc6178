import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenStory } from '@shared/api/stories';
import { storyOf } from '../../test/support/newsroom';
import { DraftStore } from './draft-store';
import { tellUnsaved } from './tell-unsaved';

/** What the host was told, in order. */
const told = vi.hoisted((): boolean[] => []);
vi.mock('../api/client', () => ({
  desk: {
    call: (_channel: 'host.unsaved', { unsaved }: { readonly unsaved: boolean }) => {
      told.push(unsaved);
      return Promise.resolve({});
    },
  },
}));

const AT = '2026-03-02T09:00:00.000Z';
const saved = { state: 'saved', at: AT } as const;
const unsaved = { state: 'dirty' } as const;

let store: DraftStore;
beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  const open = {
    story: storyOf('Ferry', 'It sails.'),
    status: 'draft',
    changedSinceApproval: false,
    updatedAt: AT,
  };
  store = new DraftStore(open as OpenStory);
});
afterEach(() => vi.useRealTimers());

it('tells the host at once that something is unsaved, and a moment later that all is saved', () => {
  const stop = tellUnsaved(store);
  store.setSave(unsaved);
  expect(told).toEqual([false, true]);
  store.setSave(saved);
  expect(told).toEqual([false, true]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([false, true, false]);
  stop();
  expect(told).toEqual([false, true, false]);
});

it('does not tell of each save while somebody types on', () => {
  tellUnsaved(store);
  for (let key = 0; key < 5; key += 1) {
    store.setSave(unsaved);
    store.setSave(saved);
    vi.advanceTimersByTime(500);
  }
  expect(told).toEqual([false, true]);
});

it('tells at the end of a story that all of it is saved: nobody is left to tell it later', () => {
  const stop = tellUnsaved(store);
  store.setSave(unsaved);
  store.setSave(saved);
  stop();
  expect(told).toEqual([false, true, false]);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([false, true, false]);
});

it('does not tell at the end of a story that what is unsaved is saved', () => {
  const stop = tellUnsaved(store);
  store.setSave(unsaved);
  stop();
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([false, true]);
});
