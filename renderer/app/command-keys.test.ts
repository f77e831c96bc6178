import { commands, keysOn } from '@shared/commands';
import { describe, expect, it } from 'vitest';
import { findCommand, shownKeys } from './command-keys';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('are heard with Ctrl on a PC and with Command on a Mac', () => {
    expect(findCommand(press('s', { ctrlKey: true }), false)).toBe('story.save');
    expect(findCommand(press('s', { metaKey: true }), true)).toBe('story.save');
    expect(findCommand(press('s', { ctrlKey: true }), true)).toBeNull();
  });

  it('tell a shifted one from a plain one', () => {
    expect(findCommand(press('E', { ctrlKey: true, shiftKey: true }), false)).toBe('story.export');
    expect(findCommand(press('e', { ctrlKey: true }), false)).toBeNull();
  });

  it('work on a keyboard that writes Devanagari', () => {
    expect(findCommand(press('ल', { code: 'KeyN', ctrlKey: true }), false)).toBe('story.new');
  });

  it('leave AltGr to the letters it types', () => {
    expect(findCommand(press('s', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });

  it.each([false, true])('are never given to two commands (on a Mac: %s)', (isMac) => {
    const keys = commands.map((command) => keysOn(command, isMac)).filter((each) => each !== null);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leave ⌘H to the Mac, where it hides the app', () => {
    expect(findCommand(press('h', { ctrlKey: true }), false)).toBe('edit.replace');
    expect(findCommand(press('h', { metaKey: true }), true)).toBeNull();
    expect(findCommand(press('H', { metaKey: true, shiftKey: true }), true)).toBe('edit.replace');
  });

  it('are written as the platform writes them', () => {
    expect(shownKeys('CmdOrCtrl+Shift+E', false)).toBe('Ctrl+Shift+E');
    expect(shownKeys('CmdOrCtrl+Shift+E', true)).toBe('⇧⌘E');
  });
});
