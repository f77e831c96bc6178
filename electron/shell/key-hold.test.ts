import { EventEmitter } from 'node:events';
import type { Input, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { createKeyHold } from './key-hold';

const input = (key: string, more: Partial<Input> = {}): Input =>
  ({
    ...{ type: 'keyDown', key, code: '', isAutoRepeat: false, isComposing: false },
    ...{ shift: false, control: false, alt: false, meta: false },
    ...more,
  }) as Input;

/** A page that hears what it was told when `hear` is called. What reaches it is in `got`, in order. */
function busyPage() {
  const events = new EventEmitter();
  const got: string[] = [];
  const told: string[] = [];
  let waiting: (() => void)[] = [];
  const hold = createKeyHold(
    events as unknown as WebContents,
    () => new Promise<void>((resolve) => waiting.push(resolve)),
    (keys) => told.push(...keys.map(({ key }) => key)),
  );
  return {
    got,
    command: (name: string) => {
      hold.begin();
      told.push(`[${name}]`);
    },
    /** A busy page takes a key before it hears of what was told earlier. */
    press: (key: string, more?: Partial<Input>) => {
      const event = new Event('before-input-event', { cancelable: true });
      events.emit(event.type, event, input(key, more));
      if (!event.defaultPrevented) got.push(key);
    },
    hear: async () => {
      got.push(...told.splice(0));
      const answered = waiting;
      waiting = [];
      answered.forEach((resolve) => resolve());
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('keys after a choice in the menu', () => {
  it('come to the page after the choice, in order, also while it hears of the first of them', async () => {
    const page = busyPage();
    page.press('a');
    page.command('new');
    page.press('b');
    page.press('c');
    expect(page.got).toEqual(['a']);
    const heard = page.hear();
    page.press('d');
    await heard;
    page.press('e');
    await page.hear();
    await page.hear();
    page.press('f');
    expect(page.got).toEqual(['a', '[new]', 'b', 'c', 'd', 'e', 'f']);
  });

  it('stay between the choices that they were pressed between', async () => {
    const page = busyPage();
    page.command('new');
    page.press('a');
    page.command('find');
    page.press('b');
    for (let turn = 0; turn < 3; turn++) await page.hear();
    page.press('c');
    expect(page.got).toEqual(['[new]', 'a', '[find]', 'b', 'c']);
  });

  it.each([
    ['a key that comes up', 'a', { type: 'keyUp' }],
    ['a dead key', 'Dead', {}],
    ['a key of an input method', 'Process', {}],
    ['a key that is being composed', 'k', { isComposing: true }],
  ])('are left to the page: %s', (_, key, more) => {
    const page = busyPage();
    page.command('new');
    page.press(key, more);
    expect(page.got).toEqual([key]);
  });
});
