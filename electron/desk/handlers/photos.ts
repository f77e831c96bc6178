import type { Handlers } from '@shared/api/contract';
import type { photoChannels } from '@shared/api/photos';
import type { Services } from '../services/services';

export const photoHandlers = (use: () => Services): Handlers<keyof typeof photoChannels> => ({
  'photos.add': ({ name, bytes }) => use().photos.add(name, bytes),
  'photos.rendition': ({ sha256, width }) => use().photos.rendition(sha256, width),
});
