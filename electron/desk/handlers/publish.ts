import type { Handlers } from '@shared/api/contract';
import type { publishChannels } from '@shared/api/publish';
import type { Services } from '../services/services';

export const publishHandlers = (use: () => Services): Handlers<keyof typeof publishChannels> => ({
  'publish.check': ({ id }) => ({ results: [...use().publishing.check(id)] }),
  'publish.before': async ({ id }) => {
    const outlook = await use().publishing.before(id);
    // While somebody reads the dialog, the photos are made: the export then uses what is ready.
    if (outlook.refusal === null) void use().publishing.prepare(id);
    return outlook;
  },
  'publish.prove': (request) => use().publishing.prove(request),
  'publish.preview': async ({ id }) => ({ html: await use().publishing.preview(id) }),
  'publish.export': (request) => use().publishing.export(request),
  'publish.cancel': ({ job }) => {
    use().publishing.cancel(job);
    return {};
  },
});
