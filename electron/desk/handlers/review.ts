import type { Handlers } from '@shared/api/contract';
import type { reviewChannels } from '@shared/api/review';
import type { Services } from '../services/services';

export const reviewHandlers = (use: () => Services): Handlers<keyof typeof reviewChannels> => ({
  'review.move': (input) => use().review.move(input),
  'review.comment': ({ id, note }) => use().review.comment(id, note),
  'review.events': ({ id }) => ({ items: use().review.events(id) }),
  'handover.make': ({ id }) => use().handover.make(id),
  'handover.take': ({ bytes }) => use().handover.take(bytes),
});
