import { isModifier, writesText, type HeldEntry, type HeldKey } from './held-entry';
import { strings } from '../strings';

/** How long to wait for the letter of an accent: a dead key may be the last key pressed. */
const ACCENT_MS = 1500;

const copyOf = (data: DataTransfer): DataTransfer => {
  const copy = new DataTransfer();
  for (const type of data.types) if (type !== 'Files') copy.setData(type, data.getData(type));
  for (const file of data.files) copy.items.add(file);
  return copy;
};

const keyOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey, repeat }: KeyboardEvent): HeldKey => ({
  ...{ key, code, ctrlKey, metaKey, shiftKey, altKey, repeat },
});

/** A command of the page whose shortcut was pressed. */
export interface PressedCommand {
  /** Whether a part of the window answers it now. */
  readonly isAnswered: boolean;
  /** Runs it if a part of the window answers it by then. */
  readonly run: () => void;
}

/** Null if the key is not a command's shortcut, or one that the focused field handles itself. */
export type CommandOf = (event: KeyboardEvent) => PressedCommand | null;

/**
 * An invisible field that has the keyboard while the place that is to have it is still being opened. It is a real text
 * field, so dead keys, input methods, key repeat, dictation and the clipboard work in it as they do anywhere.
 */
export class CatchField {
  readonly element: HTMLTextAreaElement;
  private readonly entries: HeldEntry[] = [];
  private composing = false;
  private composed = false;
  private accentSince: number | null = null;
  private waiting: (() => void)[] = [];
  private typedAt = 0;

  constructor(page: Document) {
    const element = page.createElement('textarea');
    element.tabIndex = -1;
    element.dataset.heldKeys = '';
    // The history of fields (field-undo.ts) is for fields that stay.
    element.dataset.undo = 'editor';
    // Edit commands of a menu are never for this field.
    element.dataset.borrowsFocus = '';
    // A dialog must not shut it out, nor take the keyboard back from it.
    element.dataset.reactAriaTopLayer = 'true';
    element.setAttribute('aria-label', strings.openingWhatYouType);
    element.autocomplete = 'off';
    this.element = element;
    this.rest();
    element.addEventListener('compositionstart', () => {
      this.composing = true;
      this.composed = true;
    });
    element.addEventListener('compositionend', () => {
      this.composing = false;
      // The text arrives in the field after this event.
      setTimeout(() => this.tellWhole());
    });
    element.addEventListener('input', () => {
      this.accentSince = null;
      this.tellWhole();
    });
    element.addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.clipboardData) this.add({ kind: 'paste', data: copyOf(event.clipboardData) });
    });
    page.body.append(element);
  }

  /** Takes the keyboard. */
  catch(): void {
    this.element.removeAttribute('aria-hidden');
    this.element.focus({ preventScroll: true });
  }

  /** Nothing is held: nobody should be able to reach the field. */
  rest(): void {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.value = '';
    this.composed = false;
    this.accentSince = null;
  }

  add(entry: HeldEntry): void {
    this.flush();
    this.entries.push(entry);
  }

  /** A key that was pressed in the field. */
  press(event: KeyboardEvent, commandOf: CommandOf): void {
    event.stopPropagation();
    this.typedAt = performance.now();
    if (event.isComposing || isModifier(event)) return;
    this.accentSince = event.key === 'Dead' ? performance.now() : this.accentSince;
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      // A shortcut that is held down runs once.
      if (!event.repeat) this.add({ kind: 'command', run: command.run });
      return;
    }
    const isEmpty = this.element.value === '';
    if (writesText(event, { isEmpty, isAltGraph: event.getModifierState('AltGraph') })) return;
    event.preventDefault();
    this.add({ kind: 'key', key: keyOf(event) });
  }

  /** Handles a key that was pressed while the page could not hear it. */
  addTyped(entry: HeldEntry): void {
    this.typedAt = performance.now();
    this.add(entry);
  }

  /** When a key was pressed last, by the clock of the page. */
  get lastTypedAt(): number {
    return this.typedAt;
  }

  /** Whether anything was typed, pasted or pressed. */
  get isEmpty(): boolean {
    return this.entries.length === 0 && this.element.value === '' && this.isWhole;
  }

  /** Whether no composition and no accent is under way. */
  get isWhole(): boolean {
    const accent = this.accentSince !== null && performance.now() - this.accentSince < ACCENT_MS;
    return !this.composing && !accent;
  }

  /** Resolves when {@link isWhole}. */
  async whole(): Promise<void> {
    while (!this.isWhole) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        if (!this.composing) setTimeout(resolve, ACCENT_MS);
      });
    }
  }

  /** Everything that was held, in order. The field holds nothing afterwards. */
  takeAll(): HeldEntry[] {
    this.flush();
    return this.entries.splice(0);
  }

  private flush(): void {
    const { value } = this.element;
    if (value === '') return;
    this.entries.push({ kind: 'text', text: value, composed: this.composed });
    this.element.value = '';
    this.composed = false;
  }

  private tellWhole(): void {
    if (this.isWhole) this.waiting.splice(0).forEach((resolve) => resolve());
  }
}
