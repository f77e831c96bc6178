import type { CallInput, DeskChannelName, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { Desk } from '../desk/desk';

/** A call to a desk in this process. Throws the desk's AppError. */
export async function callDesk<N extends DeskChannelName>(
  desk: Pick<Desk, 'call'>,
  channel: N,
  input: CallInput<N>,
): Promise<Output<N>> {
  const reply = await desk.call(channel, input);
  if (!reply.ok) throw AppError.fromReply(reply.error);
  // The desk has validated its answer against this channel's schema.
  return reply.value as Output<N>;
}
