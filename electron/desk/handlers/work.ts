import type { Handlers } from '@shared/api/contract';
import type { workChannels } from '@shared/api/work';
import type { Services } from '../services/services';

export const workHandlers = (use: () => Services): Handlers<keyof typeof workChannels> => ({
  'work.cancel': ({ job }) => {
    use().work.cancel(job);
    return {};
  },
});
