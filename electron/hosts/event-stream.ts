import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../desk/desk';

export interface EventStream {
  /** A new line to one page, as server-sent events; `gone` is called when the page no longer listens. */
  readonly open: (gone: () => void) => Response;
  /** Tells every page that listens. */
  readonly send: (event: AppEvent) => void;
  readonly close: () => void;
}

/** A page that has not read so many bytes is asleep: its browser opens a new line when it wakes. */
const MAX_UNREAD_BYTES = 1_000_000;

interface Line {
  readonly to: ReadableStreamDefaultController<Uint8Array>;
  readonly gone: () => void;
}

/** Passes the desk's events on to every page that listens. */
export function createEventStream(desk: Pick<Desk, 'onEvent'>): EventStream {
  const lines = new Set<Line>();
  const encoder = new TextEncoder();

  const drop = (line: Line): void => {
    if (lines.delete(line)) line.gone();
  };
  const end = (line: Line): void => {
    drop(line);
    line.to.close();
  };
  const send = (event: AppEvent): void => {
    const message = encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
    for (const line of lines) {
      if ((line.to.desiredSize ?? 0) < message.byteLength) end(line);
      else line.to.enqueue(message);
    }
  };
  const stop = desk.onEvent(send);

  return {
    open: (gone) => {
      let own: Line;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (to) => {
            own = { to, gone };
            lines.add(own);
            // Without a first byte some browsers do not report the line as open.
            to.enqueue(encoder.encode(': open\n\n'));
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
