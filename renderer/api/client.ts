import { AppError, ErrorReply } from '@shared/errors';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import type { FileChannel, HeldFile } from '@shared/api/held-file';
import { z } from 'zod';
import type { Ask } from './ask';
import { inPieces } from './in-pieces';
import type { Transport } from './transport';
import { electronTransport } from './transport-electron';
import { httpTransport } from './transport-http';

const AnyReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorReply }),
]);

type WithFile<N extends FileChannel> = Omit<CallInput<N>, 'bytes'> & { readonly bytes: Blob | HeldFile };

export interface DeskClient {
  readonly call: Ask;
  /**
   * A call whose bytes are a file's, so that no more than a piece of it is in the page's memory: where the transport can, it goes as it
   * lies on the disk, else in pieces. Throws as `call` does, and what the browser throws where the file is gone or was changed.
   */
  readonly callWithFile: <N extends FileChannel>(channel: N, input: WithFile<N>) => Promise<Output<N>>;
  /** Raw events; use `onAppEvent` of `events.ts`. */
  readonly onEvent: Transport['onEvent'];
}

export const createDeskClient = (transport: Transport): DeskClient => {
  const ask = async <N extends ChannelName>(channel: N, input: unknown): Promise<Output<N>> => {
    const reply = AnyReply.parse(await transport.call(channel, input));
    if (!reply.ok) throw AppError.fromReply(reply.error);
    return reply.value as Output<N>;
  };
  return {
    call: ask,
    callWithFile: async (channel, input) => {
      const { bytes } = input;
      // The host has it already.
      if (!(bytes instanceof Blob)) return ask(channel, input);
      if (!transport.sendsFiles) return ask(channel, { ...input, bytes: await inPieces(ask, bytes) });
      // A file that cannot be read says so here; on its way it would look as if the desk were gone.
      await bytes.slice(0, 1).arrayBuffer();
      // Without its name: that goes its own way.
      return ask(channel, { ...input, bytes: bytes.slice() });
    },
    onEvent: transport.onEvent,
  };
};

/** The desk behind this page: through the preload bridge in Electron, through the loopback host in a browser. */
export const desk = createDeskClient(window.copydesk ? electronTransport(window.copydesk) : httpTransport());
