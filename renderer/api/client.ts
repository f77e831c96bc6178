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
   * A call whose bytes are a file's, so that no more than a piece of it is in the page's memory: if the transport can, it goes as it
   * lies on the disk, else in pieces. Throws as `call` does, and UNREADABLE_FILE if the file is gone or was changed since it was chosen:
   * no part of another version of it is kept.
   */
  readonly callWithFile: <N extends FileChannel>(channel: N, input: WithFile<N>) => Promise<Output<N>>;
  /** Raw events; use `onAppEvent` of `events.ts`. */
  readonly onEvent: Transport['onEvent'];
}

/** What a browser throws for a file that is gone, was changed, or may not be read. https://www.w3.org/TR/FileAPI/#dfn-error-codes */
const UNREADABLE = new Set(['NotReadableError', 'NotFoundError', 'SecurityError']);

async function orUnreadable<T>(work: Promise<T>, name: string): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof DOMException && UNREADABLE.has(cause.name))) throw cause;
    const message = `${name} cannot be read: it is gone, or it was changed after it was chosen. Add it again.`;
    throw new AppError('UNREADABLE_FILE', message, { cause });
  }
}

const nameIn = (input: object): string =>
  'name' in input && typeof input.name === 'string' && input.name !== '' ? input.name : 'The file';

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
      const read = <T>(work: Promise<T>): Promise<T> => orUnreadable(work, nameIn(input));
      if (!transport.sendsFiles) return ask(channel, { ...input, bytes: await read(inPieces(ask, bytes)) });
      // A file that cannot be read is reported here; later it would look as if the desk were gone.
      const look = () => read(bytes.slice(0, 1).arrayBuffer());
      await look();
      try {
        // Without its name, which is sent separately.
        return await ask(channel, { ...input, bytes: bytes.slice() });
      } catch (failure) {
        if (failure instanceof AppError && failure.code === 'UNREACHABLE') await look();
        throw failure;
      }
    },
    onEvent: transport.onEvent,
  };
};

/** The desk behind this page: through the preload bridge in Electron, through the loopback host in a browser. */
export const desk = createDeskClient(window.copydesk ? electronTransport(window.copydesk) : httpTransport());
