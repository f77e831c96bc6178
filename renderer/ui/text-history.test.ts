import { describe, expect, it } from 'vitest';
import { TextHistory, type FieldState } from './text-history';

/** A field with its caret, typed in at ten letters a second. */
class Field {
  readonly history = new TextHistory();
  now: FieldState = { value: '', start: 0, end: 0 };
  private clock = 0;

  type(text: string, inputType = 'insertText'): this {
    for (const letter of inputType === 'insertText' ? text : [text]) {
      const { value, start, end } = this.now;
      const caret = start + letter.length;
      this.change(
        { value: value.slice(0, start) + letter + value.slice(end), start: caret, end: caret },
        inputType,
      );
    }
    return this;
  }

  erase(letters: number): this {
    for (let letter = 0; letter < letters; letter++) {
      const { value, start } = this.now;
      const shorter = value.slice(0, start - 1) + value.slice(start);
      this.change({ value: shorter, start: start - 1, end: start - 1 }, 'deleteContentBackward');
    }
    return this;
  }

  pause(ms: number): this {
    this.clock += ms;
    return this;
  }

  caret(at: number): this {
    this.now = { ...this.now, start: at, end: at };
    return this;
  }

  undo(): string {
    this.now = this.history.undo(this.now) ?? this.now;
    return this.now.value;
  }

  redo(): string {
    this.now = this.history.redo(this.now) ?? this.now;
    return this.now.value;
  }

  private change(after: FieldState, inputType: string): void {
    this.clock += 100;
    this.history.record(this.now, after, inputType, this.clock);
    this.now = after;
  }
}

describe('undo in a text field', () => {
  it('takes back a word at a time, in any script', () => {
    const field = new Field().type('पुल सोमवार को');
    expect([field.undo(), field.undo(), field.undo(), field.undo()]).toEqual(['पुल सोमवार ', 'पुल ', '', '']);
    expect([field.redo(), field.redo(), field.redo(), field.redo()]).toEqual([
      'पुल ',
      'पुल सोमवार ',
      'पुल सोमवार को',
      'पुल सोमवार को',
    ]);
  });

  it('begins a step after a pause, where the caret was moved and where one begins to erase', () => {
    const field = new Field().type('bri').pause(2000).type('dge').caret(0).type('A').caret(7).erase(2);
    expect(field.now.value).toBe('Abrid');
    expect([field.undo(), field.undo(), field.undo(), field.undo()]).toEqual([
      'Abridge',
      'bridge',
      'bri',
      '',
    ]);
  });

  it('takes back a paste and a composed word as one', () => {
    const field = new Field()
      .type('The ')
      .type('new bridge', 'insertFromPaste')
      .type('क्या', 'insertCompositionText');
    expect([field.undo(), field.undo(), field.undo()]).toEqual(['The new bridge', 'The ', '']);
  });

  it('puts the caret back where it was', () => {
    const field = new Field().type('one').caret(0).type('x');
    field.undo();
    expect(field.now).toEqual({ value: 'one', start: 0, end: 0 });
  });

  it('has nothing to bring again once something else was typed', () => {
    const field = new Field().type('one two');
    field.undo();
    field.type('three');
    expect(field.redo()).toBe('one three');
  });
});
