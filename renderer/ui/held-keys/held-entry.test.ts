import { describe, expect, it } from 'vitest';
import { isModifier, wordsOf, writesText, type HeldEntry } from './held-entry';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const empty = { isEmpty: true, isAltGraph: false };
const writes = (key: string, rest: Partial<typeof plain> = {}, field = empty): boolean =>
  writesText({ key, ...plain, ...rest }, field);

describe('a key that is pressed while the keyboard is held', () => {
  it.each(['a', 'Ж', 'क', '字', '𝒳', ' ', '“'])('%s is written', (key) => {
    expect(writes(key)).toBe(true);
    expect(writes(key, { shiftKey: true })).toBe(true);
  });

  it.each(['Dead', 'Process', 'Unidentified'])('%s is left to the browser, which finishes it', (key) => {
    expect(writes(key)).toBe(true);
  });

  it.each(['Enter', 'Tab', 'Escape', 'ArrowLeft', 'Home', 'F6', 'Delete'])('%s is held as a key', (key) => {
    expect(writes(key)).toBe(false);
    expect(writes(key, {}, { ...empty, isEmpty: false })).toBe(false);
  });

  it('takes back what was typed, and is held where nothing was', () => {
    expect(writes('Backspace', {}, { ...empty, isEmpty: false })).toBe(true);
    expect(writes('Backspace')).toBe(false);
    expect(writes('Backspace', { ctrlKey: true }, { ...empty, isEmpty: false })).toBe(false);
  });

  it('is a shortcut with Ctrl or Cmd, but a sign with AltGr, and a paste is a paste', () => {
    expect(writes('b', { ctrlKey: true })).toBe(false);
    expect(writes('b', { metaKey: true })).toBe(false);
    expect(writes('@', { ctrlKey: true, altKey: true }, { ...empty, isAltGraph: true })).toBe(true);
    expect(writes('å', { altKey: true })).toBe(true);
    expect(writes('v', { ctrlKey: true })).toBe(true);
    expect(writes('V', { metaKey: true, shiftKey: true })).toBe(true);
    expect(writes('Insert', { shiftKey: true })).toBe(true);
  });

  it('may be one that changes only what others do', () => {
    expect(['Shift', 'AltGraph', 'Meta'].every((key) => isModifier({ key }))).toBe(true);
    expect(isModifier({ key: 'a' })).toBe(false);
  });
});

it('what was held is shown as the words that it would have been', () => {
  const key = { ...plain, code: 'Enter', repeat: false };
  const entries: readonly HeldEntry[] = [
    { kind: 'text', text: 'Bridge', composed: false },
    { kind: 'key', key: { ...key, key: 'Enter' } },
    { kind: 'command', run: () => undefined },
    { kind: 'text', text: 'opens', composed: true },
  ];
  expect(wordsOf(entries)).toBe('Bridge\nopens');
});
