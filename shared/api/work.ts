import { z } from 'zod';
import { channel } from './channel';

/** The name that the caller gives to work, to cancel it by. Nobody else’s work has the same name. */
export const Job = z.string().min(1).max(100);
export type Job = z.infer<typeof Job>;

export const workChannels = {
  /**
   * Cancels work that was asked for under this name: an intake, photos that are added, hand-overs. Its call then fails with CANCELLED, and nothing of it is
   * kept. It may arrive before the work itself, whose bytes are still on their way. Work that has ended, or is about to be kept, cannot be cancelled.
   */
  'work.cancel': channel(z.object({ job: Job }), z.object({})),
};
