import type { DeskChannelName } from '@shared/api/contract';
import type { Desk, Log } from './desk';
import { movedBuffers } from './moved-buffers';
import { openDesk } from './open-desk';
import type { FromWorker, ToWorker } from './worker-messages';

/** The connection from a desk to its host. */
export interface DeskPort {
  /** Sends a message to the host. `moved` are buffers in it that the desk needs no more. */
  readonly tell: (message: FromWorker, moved?: readonly ArrayBuffer[]) => void;
  /** Ends the desk's thread or process. */
  readonly end: () => void;
}

/** Channels whose replies hold a whole file that the desk keeps no copy of. Saves would wait while it is copied. */
const GIVES_FILE: ReadonlySet<string> = new Set<DeskChannelName>([
  'handover.make',
  'handover.ofText',
  'photos.original',
  'publish.export',
]);

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
    if (!desk) return;
    const reply = await desk.call(channel, input, file);
    tell({ kind: 'reply', id, reply }, GIVES_FILE.has(channel) ? movedBuffers(reply) : []);
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
