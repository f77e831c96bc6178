import type { Story } from '@shared/document/story';

/** At most this much typing is lost when everything ends at once (milliseconds). */
export const NOTE_WITHIN_MS = 800;

/** Whether what is not saved is in the browser's own storage. `none` while there is nothing to keep. */
export type Kept = 'none' | 'kept' | 'refused';

export interface JournalOptions {
  /** Stores the newest unsaved text in place of the previous one. */
  readonly keep: (story: Story) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly onKept: (kept: Kept) => void;
}

/**
 * Keeps the newest text that the desk has not acknowledged in a second place, and forgets it when the desk has it. One
 * write at a time, each with the newest text.
 */
export class UnsavedJournal {
  private readonly options: JournalOptions;
  private wanted: Story | null = null;
  private written: Story | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing = false;

  constructor(options: JournalOptions) {
    this.options = options;
  }

  /** The newest text, which is not saved. */
  note(story: Story): void {
    this.wanted = story;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.write();
    }, NOTE_WITHIN_MS);
  }

  /** Everything is saved, or must not be. */
  clear(): void {
    this.wanted = null;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.written) void this.write();
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.wanted !== this.written) {
      const story = this.wanted;
      const work = story ? this.options.keep(story) : this.options.forget();
      const isDone = await work.then(
        () => true,
        () => false,
      );
      this.written = story;
      this.options.onKept(story === null ? 'none' : isDone ? 'kept' : 'refused');
    }
    this.writing = false;
  }
}
