import type { CallInput, ChannelName, Output } from '@shared/api/contract';

/**
 * Calls the desk or the host. Throws an `AppError`: the desk's own, or UNREACHABLE if there is no answer.
 * The desk has validated what it sends, so the value is typed and not parsed again.
 */
export type Ask = <N extends ChannelName>(channel: N, input: CallInput<N>) => Promise<Output<N>>;
