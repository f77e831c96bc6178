import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../desk/desk';

export interface EventStream {
  /** A page makes a request: it is told of all events from now on, even those before its connection is open. */
  readonly asks: (page: string) => void;
  /** A new connection to one page, as server-sent events; `gone` is called when the page no longer listens. */
  readonly open: (page: string, gone: () => void) => Response;
  /** Tells every page that listens. */
  readonly send: (event: AppEvent) => void;
  readonly close: () => void;
}

/** A page with this many unread bytes is asleep: its browser opens a new connection when it wakes. */
const MAX_UNREAD_BYTES = 1_000_000;

/** A page that made a request connects within moments. Of those that never do, at most this many are remembered. */
const MAX_WITHOUT_LINE = 50;
/** The most events that are kept for a page before its connection is open; beyond that, the page is told that everything may have changed. */
const MAX_MISSED = 50;

interface Line {
  readonly page: string;
  readonly to: ReadableStreamDefaultController<Uint8Array>;
  readonly gone: () => void;
}

/** Passes the desk's events on to every page that listens. */
export function createEventStream(desk: Pick<Desk, 'onEvent'>): EventStream {
  const lines = new Set<Line>();
  /** The events missed by pages that have no connection yet. */
  const missed = new Map<string, AppEvent[]>();
  const encoder = new TextEncoder();

  const drop = (line: Line): void => {
    if (lines.delete(line)) line.gone();
  };
  const end = (line: Line): void => {
    drop(line);
    line.to.close();
  };
  const messageOf = (event: AppEvent) => encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
  const send = (event: AppEvent): void => {
    for (const events of missed.values()) events.push(event);
    for (const [page, events] of missed)
      if (events.length > MAX_MISSED) missed.set(page, [{ kind: 'library.changed' }]);
    const message = messageOf(event);
    for (const line of lines) {
      if ((line.to.desiredSize ?? 0) < message.byteLength) end(line);
      else line.to.enqueue(message);
    }
  };
  const stop = desk.onEvent(send);

  return {
    asks: (page) => {
      if (page === '' || missed.has(page) || [...lines].some((line) => line.page === page)) return;
      const [oldest] = missed.keys();
      if (oldest !== undefined && missed.size >= MAX_WITHOUT_LINE) missed.delete(oldest);
      missed.set(page, []);
    },
    open: (page, gone) => {
      let own: Line;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (to) => {
            own = { page, to, gone };
            lines.add(own);
            // Without a first byte, some browsers do not report the connection as open.
            to.enqueue(encoder.encode(': open\n\n'));
            missed.get(page)?.forEach((event) => to.enqueue(messageOf(event)));
            missed.delete(page);
          },
          cancel: () => drop(own),
        },
        new ByteLengthQueuingStrategy({ highWaterMark: MAX_UNREAD_BYTES }),
      );
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      });
    },
    send,
    close: () => {
      stop();
      for (const line of [...lines]) end(line);
    },
  };
}
