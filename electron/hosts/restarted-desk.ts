import { randomUUID } from 'node:crypto';
import type { Reply } from '@shared/api/channel';
import type { ErrorReply } from '@shared/errors';
import type { AppEvent } from '@shared/api/events';
import { Sha256 } from '@shared/story/ids';
import type { Desk, DeskOptions, Log } from '../desk/desk';
import { saidInLog } from '../desk/said-in-log';
import type { FromWorker, ToWorker } from '../desk/worker-messages';
import { crashReply, keptDown, stopped } from './desk-crash';

/** The thread or process that a desk is in, as its host sees it. */
export interface DeskSide {
  readonly tell: (message: ToWorker, moved: readonly ArrayBuffer[]) => void;
  /** Ends it at once, whatever it is doing. */
  readonly stop: () => void;
}

/** Events of that side for the host. `ended` comes once and last; `how` describes it for the log. */
export interface DeskHearing {
  readonly said: (message: FromWorker) => void;
  readonly failed: (failure: unknown) => void;
  readonly ended: (how: string) => void;
}

export type StartDeskSide = (hearing: DeskHearing) => DeskSide;

export interface RestartedDesk extends Desk {
  /** Resolves when the first start is ready to answer. Rejects if it cannot start at all. */
  readonly ready: Promise<unknown>;
}

export interface RestartBounds {
  /** Milliseconds that closing waits for the desk to end. */
  readonly closeWithin: number;
  /** The desk is not started again once it has crashed this often … */
  readonly crashes: number;
  /** … within this many milliseconds. */
  readonly within: number;
}

/** `closeWithin` is longer than the photo that an export is busy with. What is on the disk by then is whole in any case. */
export const RESTARTS: RestartBounds = { closeWithin: 20_000, crashes: 4, within: 120_000 };

interface OpenCall {
  readonly channel: string;
  /** The file that came with it; null if none did. */
  readonly file: string | null;
  /** The photo of the library that it asked for; null if it asked for none. */
  readonly photo: Sha256 | null;
  readonly answer: (reply: Reply<unknown>) => void;
}

interface Running {
  readonly side: DeskSide;
  readonly ready: Promise<unknown>;
  readonly exited: Promise<unknown>;
  readonly open: Map<number, OpenCall>;
}

/**
 * A desk in a thread or process of its own, so that neither a large export nor a crash of native code holds a window up. If
 * that side ends unasked, its open calls fail with UNREACHABLE, the pages are told, and the next call starts it again, unless
 * it has crashed too often by then. Calls wait for a desk that is still being opened.
 */
export function restartedDesk(
  start: StartDeskSide,
  options: DeskOptions,
  log: Log,
  bounds: RestartBounds = RESTARTS,
): RestartedDesk {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event));
  /** The same for all pages of this start of the app, however often the desk is started. */
  const startId = randomUUID();
  let running: Running | null = null;
  let closing: Promise<void> | null = null;
  let crashes: readonly number[] = [];
  let lastId = 0;
  const isStill = (side: DeskSide): boolean => running?.side === side;
  const isKeptDown = (): boolean => crashes.length >= bounds.crashes;

  function ended(how: string, { open }: Running): void {
    running = null;
    const calls = [...open.values()];
    const files = [...new Set(calls.flatMap(({ file }) => file ?? []))];
    if (!closing) {
      const now = performance.now();
      crashes = [...crashes.filter((at) => now - at < bounds.within), now];
      log.error('the desk ended unasked', { how, during: calls.map(({ channel }) => channel) });
      const photos = [...new Set(calls.flatMap(({ photo }) => photo ?? []))];
      emit({ kind: 'desk.ended', startsAgain: !isKeptDown(), files, photos });
    }
    for (const { answer, file } of calls) answer({ ok: false, error: crashReply(file, files) });
  }

  function begin(isAgain: boolean): Running {
    const open = new Map<number, OpenCall>();
    const { promise: ready, resolve: isReady, reject: isNotReady } = Promise.withResolvers<null>();
    const { promise: exited, resolve: hasExited } = Promise.withResolvers<null>();
    // Callers who wait are told; nobody has to wait.
    ready.catch(() => undefined);
    const side = start({
      said: (message) => {
        switch (message.kind) {
          case 'ready':
            return isReady(null);
          case 'reply':
            open.get(message.id)?.answer(message.reply);
            open.delete(message.id);
            return;
          case 'event':
            return emit(message.event);
          case 'log':
            return log[message.level](message.message, message.fields);
          case 'closed':
            return;
        }
      },
      failed: (failure) => {
        log.error('the desk stopped', { failure: saidInLog(failure) });
        isNotReady(failure instanceof Error ? failure : new Error(String(failure)));
      },
      ended: (how) => {
        ended(how, now);
        isNotReady(new Error('The desk ended before it was ready.'));
        hasExited(null);
      },
    });
    const now: Running = { side, ready, exited, open };
    side.tell({ kind: 'open', options: { ...options, startId, isAgain } }, []);
    return now;
  }

  function startAgain(): Running {
    const begun = begin(true);
    begun.ready.then(
      () => emit({ kind: 'library.changed' }),
      () => undefined,
    );
    return begun;
  }

  async function end(): Promise<void> {
    if (!running) return;
    const { side, exited } = running;
    const timer = setTimeout(() => {
      log.error('the desk did not end in time and was stopped');
      side.stop();
    }, bounds.closeWithin);
    side.tell({ kind: 'close' }, []);
    await exited;
    clearTimeout(timer);
  }

  running = begin(false);
  const { ready } = running;

  return {
    ready,
    call: async (channel, input, file) => {
      if (closing) return refused(stopped);
      try {
        if (!running && isKeptDown()) return refused(keptDown);
        running ??= startAgain();
        const { side, open } = running;
        // Waiting calls are sent in order.
        await running.ready;
        if (!isStill(side)) return refused(stopped);
        return await new Promise((answer) => {
          lastId += 1;
          open.set(lastId, { channel, file: fileOf(input, file), photo: photoOf(input, file), answer });
          side.tell({ kind: 'call', id: lastId, channel, input, file }, buffersIn(input));
        });
      } catch (failure) {
        log.error('the desk could not be started again', { failure: saidInLog(failure) });
        return refused(isKeptDown() ? keptDown : stopped);
      }
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // A second request waits for the same end: an app that quits twice must not end before its library is closed.
    // The desk is told at once, so that a host that blocks right after has told it.
    close: () => (closing ??= end()),
  };
}

const refused = (error: ErrorReply): Reply<never> => ({ ok: false, error });

const valuesIn = (input: unknown): readonly unknown[] => Object.values(input ?? {});

/** The files of a call go over as they are: a copy of each would double what they take. */
const buffersIn = (input: unknown): readonly ArrayBuffer[] => [
  ...new Set(
    valuesIn(input)
      .filter((value) => value instanceof Uint8Array)
      .map(({ buffer, byteLength }) => (buffer.byteLength === byteLength ? buffer : null))
      .filter((buffer) => buffer instanceof ArrayBuffer),
  ),
];

/** The name of the file that a call brings; null if it brings none. */
function fileOf(input: unknown, file: string | undefined): string | null {
  if (file === undefined && !valuesIn(input).some((value) => value instanceof Uint8Array)) return null;
  const { name } = input as { readonly name?: unknown };
  return typeof name === 'string' && name !== '' ? name : null;
}

/** The photo that a call names; null if it names none, or brings its file itself. */
function photoOf(input: unknown, file: string | undefined): Sha256 | null {
  if (typeof input !== 'object' || input === null || fileOf(input, file) !== null) return null;
  return Sha256.safeParse((input as { readonly sha256?: unknown }).sha256).data ?? null;
}
