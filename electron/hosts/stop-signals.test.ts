import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stopSignals } from './stop-signals';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

it('takes signals that come together for one wish, and a later one for the next', async () => {
  const signals = new EventEmitter();
  const untilStopped = stopSignals(signals as unknown as Pick<NodeJS.Process, 'on'>);
  const first = untilStopped();
  signals.emit('SIGINT');
  await first;
  const second = vi.fn();
  void untilStopped().then(second);
  signals.emit('SIGTERM');
  signals.emit('SIGINT');
  await Promise.resolve();
  expect(second).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1500);
  signals.emit('SIGINT');
  await Promise.resolve();
  expect(second).toHaveBeenCalledOnce();
});
