import type { OpenStory } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import bridgeOpens from '../../../resources/samples/bridge-opens-bn.json?raw';
import lastFerryPicture from '../../../resources/samples/last-ferry.jpg?inline';
import lastFerry from '../../../resources/samples/last-ferry.json?raw';
import { parseStory } from '../story-document';
import type { Services } from './services';

type Adding = Pick<Services, 'newsroom' | 'stories' | 'photos' | 'review'>;

/** The bundler hands pictures over as `data:` addresses: the samples need no file at run time, packed or not. */
const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));

/** The finished sample with its picture in every slot: it has one. */
async function withPicture(story: Story, { photos }: Adding): Promise<Story> {
  const { file } = await photos.add('last-ferry.jpg', bytesOf(lastFerryPicture));
  return {
    ...story,
    photos: Object.fromEntries(Object.entries(story.photos).map(([id, photo]) => [id, { ...photo, file }])),
  };
}

/**
 * Puts the samples into a library: a finished story with its picture, and a filed one in Bengali that waits for its
 * picture. Samples that are there already, or were deleted, are left as they are. Throws what adding a
 * story or a photo throws.
 */
export async function addSamples(services: Adding): Promise<void> {
  const { newsroom, stories, review } = services;
  const isMissing = ({ id }: Story): boolean => newsroom.library.stories.find(id) === null;

  const filed = parseStory(bridgeOpens);
  if (isMissing(filed)) {
    const { revision } = stories.add(filed);
    review.move({ id: filed.id, revision, to: 'filed', note: '' });
  }
  // Last, so that it comes first in the list.
  const finished = parseStory(lastFerry);
  if (isMissing(finished)) stories.add(await withPicture(finished, services));
}

/** The finished sample, put into the library, or brought back if it is not there. Throws as {@link addSamples}. */
export async function openSample(services: Adding): Promise<OpenStory> {
  await addSamples(services);
  return services.stories.undelete(parseStory(lastFerry).id);
}
