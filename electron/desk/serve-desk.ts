import type { Desk, Log } from './desk';
import { openDesk } from './open-desk';
import type { FromWorker, ToWorker } from './worker-messages';

/** The connection from a desk to its host. */
export interface DeskPort {
  readonly tell: (message: FromWorker) => void;
  /** Ends the desk's thread or process. */
  readonly end: () => void;
}

/**
 * A desk in a thread or process of its own: gives what answers its host's messages. They are taken in order, and closing needs
 * no answer of the host. Throws what `openDesk` throws.
 */
export function serveDesk({ tell, end }: DeskPort): (message: ToWorker) => void {
  const log: Log = {
    info: (message, fields) => tell({ kind: 'log', level: 'info', message, fields: fields ?? {} }),
    error: (message, fields) => tell({ kind: 'log', level: 'error', message, fields: fields ?? {} }),
  };
  let desk: Desk | null = null;

  const answer = async ({ id, channel, input, file }: Extract<ToWorker, { kind: 'call' }>): Promise<void> => {
    if (desk) tell({ kind: 'reply', id, reply: await desk.call(channel, input, file) });
  };
  const close = async (): Promise<void> => {
    await desk?.close();
    tell({ kind: 'closed' });
    end();
  };
  return (message) => {
    switch (message.kind) {
      case 'open':
        desk = openDesk(message.options, log);
        desk.onEvent((event) => tell({ kind: 'event', event }));
        return tell({ kind: 'ready' });
      case 'call':
        return void answer(message);
      case 'close':
        return void close();
    }
  };
}
