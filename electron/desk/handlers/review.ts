import type { Handlers } from '@shared/api/contract';
import type { reviewChannels } from '@shared/api/review';
import type { Services } from '../services/services';

type ReviewChannel = Exclude<keyof typeof reviewChannels, `handover.${string}`>;

export const reviewHandlers = (use: () => Services): Handlers<ReviewChannel> => ({
  'review.move': (input) => use().review.move(input),
  'review.comment': ({ id, note }) => use().review.comment(id, note),
  'review.events': ({ id }) => ({ items: use().review.events(id) }),
});
