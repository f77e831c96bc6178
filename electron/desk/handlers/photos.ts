import type { Handlers } from '@shared/api/contract';
import type { photoChannels } from '@shared/api/photos';
import type { Services } from '../services/services';

export const photoHandlers = (use: () => Services): Handlers<keyof typeof photoChannels> => ({
  'photos.add': ({ name, bytes, job }) => {
    const { photos, work } = use();
    return work.run(job, (signal) => photos.add(name, bytes, signal));
  },
  'photos.replace': ({ job, ...request }) => {
    const { photoReplace, work } = use();
    return work.run(job, (signal) => photoReplace.replace(request, signal));
  },
  'photos.list': (request) => use().photoDesk.list(request),
  'photos.get': ({ sha256 }) => use().photoDesk.get(sha256),
  'photos.original': ({ sha256 }) => use().photos.original(sha256),
  'photos.position': ({ sha256 }) => use().photoDesk.position(sha256),
  'photos.readings': ({ sha256 }) => use().photoLetters.readings(sha256),
  'photos.readAs': (request) => use().photoLetters.readAs(request),
  'photos.edit': (request) => use().photoDesk.edit(request),
  'photos.offers': ({ sha256 }) => use().photoOffers.offers(sha256),
  'photos.applyOffers': (request) => use().photoOffers.apply(request),
  'photos.quick': async ({ sha256, width }) => ({ rendition: await use().photos.quick(sha256, width) }),
  'photos.rendition': ({ sha256, width, part }) => use().photos.rendition(sha256, width, part),
});
