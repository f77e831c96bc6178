import type { Handlers } from '@shared/api/contract';
import type { reviewChannels } from '@shared/api/review';
import type { Services } from '../services/services';

export const reviewHandlers = (use: () => Services): Handlers<keyof typeof reviewChannels> => ({
  'review.move': (input) => {
    const { review, publishing } = use();
    const moved = review.move(input);
    // A text that is filed is close to its export and its words are settled, so its photos are made already.
    if (input.to === 'filed' || input.to === 'approved') void publishing.prepare(input.id);
    return moved;
  },
  'review.comment': ({ id, note }) => use().review.comment(id, note),
  'review.events': ({ id }) => ({ items: use().review.events(id) }),
  'handover.make': ({ id, job }) => {
    const { handover, work } = use();
    return work.run(job, (signal) => handover.make(id, { signal }));
  },
  'handover.ofText': ({ story, job }) => {
    const { handover, work } = use();
    return work.run(job, (signal) => handover.ofText(story, signal));
  },
  'handover.take': async ({ bytes, job }) => {
    const { handover, photoReading, work } = use();
    const taken = await work.run(job, (signal) => handover.take(bytes, signal));
    // What another build read of the photos may be less than this one does.
    photoReading.start();
    return taken;
  },
});
