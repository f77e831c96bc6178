import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../desk/desk';

export interface EventStream {
  /** A new line to one page, as server-sent events. */
  readonly open: () => Response;
  readonly close: () => void;
}

/** Passes the desk's events on to every page that listens. */
export function createEventStream(desk: Pick<Desk, 'onEvent'>): EventStream {
  const lines = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();

  const stop = desk.onEvent((event: AppEvent) => {
    const message = encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
    for (const line of lines) line.enqueue(message);
  });

  return {
    open: () => {
      let own: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start: (line) => {
          own = line;
          lines.add(line);
          // Without a first byte some browsers do not report the line as open.
          line.enqueue(encoder.encode(': open\n\n'));
        },
        cancel: () => void lines.delete(own),
      });
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      });
    },
    close: () => {
      stop();
      for (const line of lines) line.close();
      lines.clear();
    },
  };
}
