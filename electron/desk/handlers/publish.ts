import type { Handlers } from '@shared/api/contract';
import type { publishChannels } from '@shared/api/publish';
import type { Services } from '../services/services';

export const publishHandlers = (use: () => Services): Handlers<keyof typeof publishChannels> => ({
  'publish.check': ({ id }) => ({ results: [...use().publishing.check(id)] }),
  'publish.before': ({ id }) => use().publishing.before(id),
  'publish.prove': (request) => use().publishing.prove(request),
  'publish.preview': ({ id }) => ({ html: use().publishing.preview(id) }),
  'publish.export': (request) => use().publishing.export(request),
  'publish.cancel': ({ job }) => {
    use().publishing.cancel(job);
    return {};
  },
});
