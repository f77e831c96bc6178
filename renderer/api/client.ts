import { AppError, ErrorReply } from '@shared/api/errors';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import { z } from 'zod';
import type { Transport } from './transport';
import { electronTransport } from './transport-electron';
import { httpTransport } from './transport-http';

const AnyReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorReply }),
]);

export interface DeskClient {
  /**
   * Calls the desk or the host. Throws {@link AppError}: the desk's own, or UNREACHABLE where there is no answer.
   * The desk has validated what it sends, so the value is typed and not parsed again.
   */
  readonly call: <N extends ChannelName>(channel: N, input: CallInput<N>) => Promise<Output<N>>;
  /** Raw events; use `onAppEvent` of `events.ts`. */
  readonly onEvent: Transport['onEvent'];
}

export const createDeskClient = (transport: Transport): DeskClient => ({
  call: async <N extends ChannelName>(channel: N, input: CallInput<N>): Promise<Output<N>> => {
    const reply = AnyReply.parse(await transport.call(channel, input));
    if (!reply.ok) throw AppError.fromReply(reply.error);
    return reply.value as Output<N>;
  },
  onEvent: transport.onEvent,
});

/** The desk behind this page: through the preload bridge in Electron, through the loopback host in a browser. */
export const desk = createDeskClient(window.copydesk ? electronTransport(window.copydesk) : httpTransport());
