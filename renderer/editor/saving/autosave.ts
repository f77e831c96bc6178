import { AppError, type ErrorCode } from '@shared/errors';
import { OpenStory, type SaveReason, type Saved } from '@shared/api/stories';
import type { z } from 'zod';
import type { Story } from '@shared/document/story';
import { strings } from '../strings';
import { isSameStory } from './same-story';

/** What the state line says; `block` is the top-level block that keeps the text from being saved. Nothing is `saved` before the desk has acknowledged it. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'dirty' }
  | { readonly state: 'saving' }
  | { readonly state: 'unsaved'; readonly why: string; readonly block?: number }
  | { readonly state: 'conflict'; readonly current: OpenStory | null; readonly why: string };

export interface SaveCall {
  readonly baseRevision: number;
  readonly story: Story;
  readonly reason: z.infer<typeof SaveReason>;
}

export interface AutosaveOptions {
  /** Sends one save to the desk. Rejects with an {@link AppError}. */
  readonly save: (call: SaveCall) => Promise<Saved>;
  readonly onState: (state: SaveState) => void;
}

/** Saved this long after the last keystroke … */
export const QUIET_MS = 400;
/** … and at the latest this long after the first one that is not saved. */
export const LATEST_MS = 2000;
/** A save that takes longer is shown as not saved until its answer comes: a share that hangs gives no error. */
export const LATE_MS = 10_000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Temporary failures: the desk restarts, the disk gets space. Others wait for the next change of the text. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'UNREACHABLE',
  'DISK_FULL',
  'DISK_REFUSED',
  'LIBRARY_CLOSED',
  'LIBRARY_GONE',
  'LIBRARY_IN_USE',
  'CANCELLED',
  'INTERNAL',
]);

/**
 * Keeps one open story saved: after a pause in typing, one save at a time, each naming the revision it builds on.
 * The newest text stays here until the desk has acknowledged it, however often it fails.
 */
export class Autosave {
  private readonly options: AutosaveOptions;
  private newest: Story;
  private saved: Story;
  private savedAt: string;
  private revision: number;
  private firstUnsavedAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** When the timer ends, and when the save is due: in milliseconds of the monotonic clock. */
  private timerEnds = 0;
  private due = 0;
  private inFlight: Promise<void> | null = null;
  private sent: Story | null = null;
  private retries = 0;
  private holding = false;
  private changedSinceClose = false;
  private closed = false;
  private current: SaveState;

  constructor(open: Pick<OpenStory, 'story' | 'revision' | 'updatedAt'>, options: AutosaveOptions) {
    this.options = options;
    this.newest = open.story;
    this.saved = open.story;
    this.savedAt = open.updatedAt;
    this.revision = open.revision;
    this.current = { state: 'saved', at: open.updatedAt };
  }

  get state(): SaveState {
    return this.current;
  }

  /** The newest text, saved or not. */
  get story(): Story {
    return this.newest;
  }

  /** Whether closing now would lose something. */
  get unsaved(): boolean {
    return this.current.state !== 'saved';
  }

  /** Takes the newest text; the same object again changes nothing. */
  change(story: Story): void {
    if (story === this.newest || this.closed) return;
    this.newest = story;
    this.firstUnsavedAt ??= Date.now();
    if (this.current.state === 'saved') this.show({ state: 'dirty' });
    this.schedule();
  }

  /** A composition (IME) began or ended: half-composed words are not saved on time, and finished ones at once. */
  composing(holding: boolean): void {
    if (this.holding === holding) return;
    this.holding = holding;
    if (holding) this.cancelTimer();
    else if (this.firstUnsavedAt !== null) this.wait(0);
  }

  /**
   * Saves at once whatever is not saved, also mid-composition, and resolves when the desk has acknowledged it.
   * @throws AppError the failure of the attempt; the text stays here and is tried again.
   */
  async flush(reason: SaveCall['reason'] = 'typing'): Promise<void> {
    this.cancelTimer();
    while (this.inFlight) await this.inFlight.catch(() => undefined);
    if (this.current.state === 'conflict') throw new AppError('CONFLICT', this.current.why);
    const toClose = reason === 'close' && this.changedSinceClose;
    if (this.firstUnsavedAt === null && !toClose) return;
    await this.send(reason);
  }

  /**
   * The desk's story moved on to this revision. `stored` is what it says there if the text here is saved and the
   * window shows it from now on, as after an export that stamped the published time; null if nothing changed in it.
   */
  acknowledge(revision: number, stored: Story | null = null): void {
    this.revision = Math.max(this.revision, revision);
    if (stored === null || this.unsaved) return;
    this.newest = stored;
    this.saved = stored;
  }

  /**
   * The page is going away: sends what is not saved at once, also while a save is under way, whose reply this page may
   * never hear. The desk takes it as the next save; should the first have failed, it keeps it as a version.
   */
  lastWords(): void {
    if (!this.inFlight) {
      void this.flush().catch(() => undefined);
      return;
    }
    if (this.newest === this.sent || this.closed || this.current.state === 'conflict') return;
    this.options.save({ baseRevision: this.revision + 1, story: this.newest, reason: 'typing' }).then(
      ({ revision }) => this.acknowledge(revision),
      () => undefined,
    );
  }

  /** After a conflict: the text here replaces the stored one, of which the desk keeps a version. */
  keepMine(storedRevision: number): Promise<void> {
    this.revision = storedRevision;
    this.firstUnsavedAt ??= Date.now();
    this.show({ state: 'dirty' });
    return this.flush();
  }

  /** Stops without saving: for a story whose text is to be thrown away. */
  abandon(): void {
    this.closed = true;
    this.firstUnsavedAt = null;
    this.cancelTimer();
  }

  private schedule(): void {
    if (this.holding || this.inFlight || this.closed || this.current.state === 'conflict') return;
    if (this.retries > 0) return; // The backoff's timer is running; it will take the newest text.
    const longest = (this.firstUnsavedAt ?? Date.now()) + LATEST_MS - Date.now();
    this.wait(Math.max(0, Math.min(QUIET_MS, longest)));
  }

  /** Saves after so many milliseconds. A later call replaces an earlier one, but sets a timer only if it comes sooner. */
  private wait(ms: number): void {
    this.due = performance.now() + ms;
    if (this.timer !== null && this.timerEnds <= this.due) return;
    this.cancelTimer();
    this.timerEnds = this.due;
    this.timer = setTimeout(() => {
      this.timer = null;
      const left = this.due - performance.now();
      if (left >= 1) this.wait(left);
      else if (!this.holding && !this.inFlight && !this.closed) this.send('typing').catch(() => undefined);
    }, ms);
  }

  private cancelTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private send(reason: SaveCall['reason']): Promise<void> {
    const sent = this.newest;
    this.sent = sent;
    const attempt = this.attempt(sent, reason).finally(() => {
      this.inFlight = null;
      // Typed while the save was under way. The same text is not retried here: the backoff does that.
      if (this.newest !== sent) this.schedule();
    });
    this.inFlight = attempt;
    return attempt;
  }

  private async attempt(story: Story, reason: SaveCall['reason']): Promise<void> {
    const toClose = reason === 'close' && this.changedSinceClose;
    if (isSameStory(story, this.saved) && !toClose) {
      this.settle(story);
      return;
    }
    this.show({ state: 'saving' });
    const late = setTimeout(() => this.sayLate(), LATE_MS);
    try {
      const saved = await this.options.save({ baseRevision: this.revision, story, reason });
      this.acknowledge(saved.revision);
      this.saved = story;
      this.savedAt = saved.savedAt;
      this.changedSinceClose = reason !== 'close';
      this.settle(story);
    } catch (failure) {
      this.firstUnsavedAt ??= Date.now();
      const why =
        failure instanceof AppError ? failure : new AppError('INTERNAL', String(failure), { cause: failure });
      this.fail(why);
      throw why;
    } finally {
      clearTimeout(late);
    }
  }

  private sayLate(): void {
    if (!this.closed) this.show({ state: 'unsaved', why: strings.saveIsLate });
  }

  private settle(sent: Story): void {
    this.retries = 0;
    const newer = this.newest !== sent;
    this.firstUnsavedAt = newer ? Date.now() : null;
    this.show(newer ? { state: 'dirty' } : { state: 'saved', at: this.savedAt });
  }

  private fail(failure: AppError): void {
    if (failure.code === 'CONFLICT') {
      const current = OpenStory.safeParse((failure.details as { current?: unknown } | undefined)?.current);
      this.show({ state: 'conflict', current: current.data ?? null, why: failure.message });
      return;
    }
    const block = (failure.details as { block?: unknown } | undefined)?.block;
    this.show({ state: 'unsaved', why: failure.message, ...(typeof block === 'number' && { block }) });
    if (!PASSING.has(failure.code)) {
      // It will not go away by itself: the next change may fix it, and is saved like any other.
      this.retries = 0;
      return;
    }
    const ms = Math.min(FIRST_RETRY_MS * 2 ** this.retries, LONGEST_RETRY_MS);
    this.retries++;
    this.wait(ms);
  }

  private show(state: SaveState): void {
    this.current = state;
    this.options.onState(state);
  }
}
