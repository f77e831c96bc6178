import type { Handlers } from '@shared/api/contract';
import type { salvageChannels } from '@shared/api/salvage';
import type { SalvageDesk } from '../salvage/salvage-desk';

export const salvageHandlers = (salvage: SalvageDesk): Handlers<keyof typeof salvageChannels> => ({
  'salvage.read': ({ source }) => salvage.read(source),
  'salvage.story': ({ id, version }) => salvage.story(id, version),
  'salvage.versions': ({ id }) => ({ versions: [...salvage.versions(id)] }),
  'salvage.page': async ({ id, version }) => ({ html: await salvage.page(id, version) }),
  'salvage.export': ({ ids, form, to, underEmbargo }) =>
    salvage.export({ ids: ids ?? null, form, to, underEmbargo: underEmbargo ?? false }),
  'salvage.move': ({ folder }) => salvage.move(folder),
  'salvage.close': async () => {
    await salvage.close();
    return {};
  },
  'salvage.cancel': async () => {
    await salvage.cancel();
    return {};
  },
});
