import { z } from 'zod';
import { channel } from './channel';

/** What whoever asks for work calls it, to cancel it by. Nobody else’s work has the same name. */
export const Job = z.string().min(1).max(100);
export type Job = z.infer<typeof Job>;

export const workChannels = {
  /**
   * Cancels work that was asked for under this name: an intake, photos that are added, hand-overs. Its call then fails with CANCELLED, and nothing of it is
   * kept. It may come before the work itself, whose bytes are still on their way. Work that has ended, or is about to be kept, is none to cancel.
   */
  'work.cancel': channel(z.object({ job: Job }), z.object({})),
};
