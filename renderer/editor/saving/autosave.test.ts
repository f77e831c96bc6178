import { AppError } from '@shared/errors';
import type { Saved } from '@shared/api/stories';
import type { Sha256 } from '@shared/story/ids';
import { newStory, type Story } from '@shared/document/story';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, LATE_MS, LATEST_MS, QUIET_MS, type SaveCall, type SaveState } from './autosave';

const start = newStory({ headline: 'Start' });
const titled = (headline: string): Story => ({ ...start, headline });

/** A desk that keeps the last acknowledged story, and fails or dawdles as told. */
function makeDesk() {
  const desk = {
    stored: start,
    revision: 0,
    calls: [] as SaveCall[],
    failWith: null as AppError | null,
    takes: 0,
    running: 0,
    overlapped: false,
    async save(call: SaveCall): Promise<Saved> {
      desk.calls.push(call);
      desk.overlapped ||= desk.running > 0;
      desk.running++;
      if (desk.takes > 0) await new Promise((done) => setTimeout(done, desk.takes));
      desk.running--;
      if (desk.failWith) throw desk.failWith;
      if (call.baseRevision !== desk.revision) throw conflict();
      desk.stored = call.story;
      desk.revision++;
      return {
        revision: desk.revision,
        savedAt: new Date().toISOString(),
        sha256: '0'.repeat(64) as Sha256,
        changedSinceApproval: false,
      };
    },
  };
  const conflict = () =>
    new AppError('CONFLICT', 'This story was saved elsewhere.', {
      details: {
        current: {
          story: titled('Theirs'),
          revision: 9,
          status: 'draft',
          updatedAt: '2026-01-01T00:00:00.000Z',
          changedSinceApproval: false,
        },
        keptAs: 'x',
      },
    });
  return { desk, conflict };
}

function open() {
  const { desk, conflict } = makeDesk();
  const states: SaveState[] = [];
  const autosave = new Autosave(
    { story: start, revision: 0, updatedAt: '2026-01-01T00:00:00.000Z' },
    { save: (call) => desk.save(call), onState: (state) => states.push(state) },
  );
  return { desk, conflict, autosave, states, said: () => states.map(({ state }) => state) };
}

const unreachable = new AppError('UNREACHABLE', 'The desk does not answer.');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('waits for a pause in typing, then saves the newest text once', async () => {
    const { desk, autosave } = open();
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    autosave.change(titled('AB'));
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(desk.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.calls.map(({ story }) => story.headline)).toEqual(['AB']);
  });

  it('saves at the latest two seconds after the first unsaved keystroke, however fast one types', async () => {
    const { desk, autosave } = open();
    for (let at = 0; at <= LATEST_MS; at += 100) {
      autosave.change(titled(`t${at}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.calls.length).toBeGreaterThanOrEqual(1);
  });

  it('sets no timer for each key', async () => {
    const { autosave } = open();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (let at = 0; at < 15; at++) {
      autosave.change(titled(`t${at}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    // The first key's timer and those that follow it every 400 ms.
    expect(timers.mock.calls.length).toBeLessThanOrEqual(5);
    timers.mockRestore();
  });

  it('says saved only after the desk has acknowledged', async () => {
    const { desk, autosave, said } = open();
    desk.takes = 5000;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 4999);
    expect(said()).toEqual(['dirty', 'saving']);
    expect(autosave.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(said()).toEqual(['dirty', 'saving', 'saved']);
    expect(autosave.unsaved).toBe(false);
  });

  it('says that a text is not saved if the desk does not answer, and saved when it does after all', async () => {
    const { desk, autosave, said, states } = open();
    desk.takes = LATE_MS * 3;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + LATE_MS - 1);
    expect(said()).toEqual(['dirty', 'saving']);
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toMatchObject({
      state: 'unsaved',
      why: expect.stringContaining('10 seconds') as unknown,
    });
    await vi.advanceTimersByTimeAsync(LATE_MS * 2);
    expect(said()).toEqual(['dirty', 'saving', 'unsaved', 'saved']);
    expect(desk.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(LATE_MS * 4);
    expect(states.at(-1)).toMatchObject({ state: 'saved' });
  });

  it('ignores the same story again, as when only the caret moved', async () => {
    const { desk, autosave, said } = open();
    autosave.change(start);
    await vi.advanceTimersByTimeAsync(LATEST_MS * 2);
    expect(desk.calls).toHaveLength(0);
    expect(said()).toEqual([]);
  });

  it('does not bother the desk with a text that was typed and taken back', async () => {
    const { desk, autosave, states } = open();
    autosave.change(titled('A'));
    autosave.change({ ...start });
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(desk.calls).toHaveLength(0);
    expect(states.at(-1)).toEqual({ state: 'saved', at: '2026-01-01T00:00:00.000Z' });
  });

  it('has one save under way at a time, each naming the revision before it', async () => {
    const { desk, autosave } = open();
    desk.takes = 3000;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    autosave.change(titled('B'));
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    await flushed;
    expect(desk.overlapped).toBe(false);
    expect(desk.calls.map(({ baseRevision }) => baseRevision)).toEqual([0, 1]);
    expect(desk.stored.headline).toBe('B');
  });

  it('saves what was typed while a save was under way', async () => {
    const { desk, autosave, said } = open();
    desk.takes = 1000;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 500);
    autosave.change(titled('AB'));
    await vi.advanceTimersByTimeAsync(500);
    expect(said().at(-1)).toBe('dirty');
    await vi.advanceTimersByTimeAsync(5000);
    expect(desk.stored.headline).toBe('AB');
    expect(said().at(-1)).toBe('saved');
  });

  it('tries again after a while when the desk cannot be reached, with the newest text', async () => {
    const { desk, autosave, states } = open();
    desk.failWith = unreachable;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(states.at(-1)).toEqual({ state: 'unsaved', why: 'The desk does not answer.' });
    autosave.change(titled('AB'));
    desk.failWith = null;
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.stored.headline).toBe('AB');
  });

  it('waits longer between tries the longer it fails, up to half a minute', async () => {
    const { desk, autosave } = open();
    desk.failWith = new AppError('DISK_FULL', 'The disk is full. Make room.');
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 1000 + 2000 + 4000);
    expect(desk.calls).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(desk.calls.length).toBeLessThan(30);
    expect(desk.calls.length).toBeGreaterThan(20);
  });

  it('does not repeat a save that the desk refuses for its content until the text changes', async () => {
    const { desk, autosave, said } = open();
    desk.failWith = new AppError('INVALID', 'The story does not fit.');
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(desk.calls).toHaveLength(1);
    expect(said().at(-1)).toBe('unsaved');
    desk.failWith = null;
    autosave.change(titled('AB'));
    await vi.advanceTimersByTimeAsync(LATEST_MS);
    expect(desk.stored.headline).toBe('AB');
  });

  it('stops at a conflict, keeps the text, and saves it over the stored one when told to', async () => {
    const { desk, autosave, states } = open();
    desk.revision = 9;
    autosave.change(titled('Mine'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(states.at(-1)).toMatchObject({
      state: 'conflict',
      current: { revision: 9, story: { headline: 'Theirs' } },
    });
    autosave.change(titled('Mine, longer'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.calls).toHaveLength(1);
    await expect(autosave.flush()).rejects.toMatchObject({ code: 'CONFLICT' });
    await autosave.keepMine(9);
    expect(desk.stored.headline).toBe('Mine, longer');
  });

  it('does not save half-composed words on time, and saves at once when the composition ends', async () => {
    const { desk, autosave } = open();
    autosave.composing(true);
    autosave.change(titled('क्'));
    await vi.advanceTimersByTimeAsync(LATEST_MS * 3);
    expect(desk.calls).toHaveLength(0);
    autosave.change(titled('क्या'));
    autosave.composing(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.stored.headline).toBe('क्या');
  });

  it('saves even half-composed words when the window is left, and the rest afterwards', async () => {
    const { desk, autosave } = open();
    autosave.composing(true);
    autosave.change(titled('क्'));
    await autosave.flush();
    expect(desk.stored.headline).toBe('क्');
    autosave.change(titled('क्या'));
    autosave.composing(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.stored.headline).toBe('क्या');
  });

  it('saves without waiting on flush, and has nothing to do when all is saved', async () => {
    const { desk, autosave } = open();
    autosave.change(titled('A'));
    await autosave.flush();
    await autosave.flush();
    expect(desk.calls).toHaveLength(1);
    expect(desk.stored.headline).toBe('A');
  });

  it('lets whoever closes know when the text could not be saved, and goes on trying', async () => {
    const { desk, autosave } = open();
    desk.failWith = unreachable;
    autosave.change(titled('A'));
    await expect(autosave.flush('close')).rejects.toMatchObject({ code: 'UNREACHABLE' });
    desk.failWith = null;
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.stored.headline).toBe('A');
  });

  it('makes a version on close where the text changed since the last, and none where it did not', async () => {
    const { desk, autosave } = open();
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    await autosave.flush('close');
    expect(desk.calls.map(({ reason }) => reason)).toEqual(['typing', 'close']);
    const untouched = open();
    await untouched.autosave.flush('close');
    expect(untouched.desk.calls).toHaveLength(0);
  });

  it('saves on from the revision that a review step made', async () => {
    const { desk, autosave } = open();
    desk.revision = 4;
    autosave.acknowledge(4);
    autosave.change(titled('A'));
    await autosave.flush();
    expect(desk.stored.headline).toBe('A');
  });

  it('saves again by itself once a lasting failure that followed a passing one is put right', async () => {
    const { desk, autosave } = open();
    desk.failWith = unreachable;
    autosave.change(titled('A'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    desk.failWith = new AppError('INVALID', 'A block stands where it cannot.');
    await vi.advanceTimersByTimeAsync(60_000);
    desk.failWith = null;
    autosave.change(titled('B'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.stored.headline).toBe('B');
  });

  it('goes on from what an export stamped, and never over what is typed meanwhile', async () => {
    const { desk, autosave } = open();
    const stamped = { ...autosave.story, firstPublished: '2026-03-15T18:40:00+05:30' };
    desk.revision = 1;
    autosave.acknowledge(1, stamped);
    expect(autosave.story).toBe(stamped);
    await autosave.flush();
    expect(desk.calls).toHaveLength(0);
    autosave.change(titled('typed'));
    autosave.acknowledge(1, stamped);
    expect(autosave.story.headline).toBe('typed');
  });

  it('ends with the last text on the desk whatever fails on the way, once the desk can be reached', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), words: fc.string() }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(4000) }),
      fc.record({ kind: fc.constant('fail' as const), failing: fc.boolean() }),
      fc.record({ kind: fc.constant('slow' as const), ms: fc.nat(3000) }),
      fc.record({ kind: fc.constant('compose' as const), on: fc.boolean() }),
      fc.record({ kind: fc.constant('flush' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { desk, autosave, states } = open();
        for (const next of steps) {
          if (next.kind === 'type') autosave.change(titled(next.words));
          else if (next.kind === 'wait') await vi.advanceTimersByTimeAsync(next.ms);
          else if (next.kind === 'fail') desk.failWith = next.failing ? unreachable : null;
          else if (next.kind === 'slow') desk.takes = next.ms;
          else if (next.kind === 'compose') autosave.composing(next.on);
          else autosave.flush().catch(() => undefined);
          if (autosave.state.state === 'saved') expect(desk.stored.headline).toBe(autosave.story.headline);
        }
        desk.failWith = null;
        autosave.composing(false);
        await vi.advanceTimersByTimeAsync(120_000);
        expect(desk.stored.headline).toBe(autosave.story.headline);
        expect(desk.overlapped).toBe(false);
        if (states.length > 0) expect(states.at(-1)?.state).toBe('saved');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page that is closed in the middle', () => {
  it('sends its last words at once, also while an earlier save is under way', async () => {
    const { desk, autosave } = open();
    desk.takes = 50;
    autosave.change(titled('One'));
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    autosave.change(titled('One and two'));
    autosave.lastWords();
    expect(desk.calls.map(({ baseRevision, story }) => [baseRevision, story.headline])).toEqual([
      [0, 'One'],
      [1, 'One and two'],
    ]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(desk.stored.headline).toBe('One and two');
    // The browser may bring the page back: it continues from there.
    autosave.change(titled('Three'));
    await vi.advanceTimersByTimeAsync(QUIET_MS + 100);
    expect(desk.stored.headline).toBe('Three');
    expect(autosave.state.state).toBe('saved');
  });

  it('sends nothing twice', async () => {
    const { desk, autosave } = open();
    desk.takes = 50;
    autosave.lastWords();
    autosave.change(titled('One'));
    autosave.lastWords();
    autosave.lastWords();
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.calls).toHaveLength(1);
  });
});
