import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installQuiet, onceQuiet } from './use-once-quiet';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs once after sixty keys in a row, and at once if nobody types', () => {
  const page = new EventTarget();
  installQuiet(page as Document);
  const run = vi.fn();
  const { ask, stop } = onceQuiet(600, run);
  for (let key = 0; key < 60; key += 1) {
    page.dispatchEvent(new Event('keydown'));
    if (key % 16 === 0) ask();
    vi.advanceTimersByTime(120);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600);
  expect(run).toHaveBeenCalledTimes(1);

  ask();
  vi.advanceTimersByTime(0);
  expect(run).toHaveBeenCalledTimes(2);

  ask();
  stop();
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(2);
});
