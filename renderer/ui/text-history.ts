/** What a field says and where its caret is, in UTF-16 code units. */
export interface FieldState {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A pause this long between two letters makes them two steps. */
const PAUSE_MS = 1000;

/** The kind of change: only more of the same joins the previous step. Everything else is its own step. */
type Stretch = 'typing' | 'erasing' | 'other';

const stretchOf = (inputType: string): Stretch => {
  if (inputType === 'insertText') return 'typing';
  return inputType === 'deleteContentBackward' || inputType === 'deleteContentForward' ? 'erasing' : 'other';
};

const endsWord = (text: string): boolean => /\s$/u.test(text);

/**
 * Undo and redo of one text field, word by word as a native field has them. A field whose value React sets keeps no such
 * history of its own, and the browser's goes from field to field.
 */
export class TextHistory {
  private past: FieldState[] = [];
  private future: FieldState[] = [];
  private last: { readonly stretch: Stretch; readonly after: FieldState; readonly at: number } | null = null;

  /**
   * Notes a change of the field; `inputType` is the event's.
   * @param at when, in milliseconds of any clock that only goes forward
   */
  record(before: FieldState, after: FieldState, inputType: string, at: number): void {
    if (before.value === after.value) return;
    this.future = [];
    if (!this.goesOn(before, after, stretchOf(inputType), at)) this.past.push(before);
    this.last = { stretch: stretchOf(inputType), after, at };
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** What the field says one step earlier; null at the first. */
  undo(now: FieldState): FieldState | null {
    return this.move(this.past, this.future, now);
  }

  redo(now: FieldState): FieldState | null {
    return this.move(this.future, this.past, now);
  }

  private goesOn(before: FieldState, after: FieldState, stretch: Stretch, at: number): boolean {
    const { last } = this;
    if (!last || stretch === 'other' || stretch !== last.stretch || at - last.at > PAUSE_MS) return false;
    // If the caret was moved, or something else changed the field, a new step begins.
    if (before.value !== last.after.value || before.start !== last.after.end || before.end !== before.start)
      return false;
    const typed = after.value.slice(before.start, after.end);
    const beginsWord = endsWord(before.value.slice(0, before.start)) && !endsWord(typed);
    return stretch !== 'typing' || !beginsWord;
  }

  private move(from: FieldState[], to: FieldState[], now: FieldState): FieldState | null {
    const state = from.pop() ?? null;
    if (state) to.push(now);
    this.last = null;
    return state;
  }
}
