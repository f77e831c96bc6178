import type { Reply } from '@shared/api/channel';
import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../../electron/desk/desk';

export interface RecordingDesk extends Desk {
  readonly calls: readonly { readonly channel: string; readonly input: unknown }[];
  readonly emit: (event: AppEvent) => void;
  readonly closed: () => boolean;
}

/** A desk for tests of a host's border: it records its calls and answers what the test says. */
export function recordingDesk(
  answer: (channel: string, input: unknown) => Reply<unknown> | Promise<Reply<unknown>> = () => ({
    ok: true,
    value: {},
  }),
): RecordingDesk {
  const calls: { channel: string; input: unknown }[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  let closed = false;
  return {
    calls,
    call: (channel, input) => {
      calls.push({ channel, input });
      return Promise.resolve(answer(channel, input));
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      closed = true;
      return Promise.resolve();
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    closed: () => closed,
  };
}

/** Keeps nothing: for tests that expect no failure. */
export const silentLog = { info: () => undefined, error: () => undefined };
