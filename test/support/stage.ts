import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import type { PhotoId } from '@shared/story/ids';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import type { Role } from '@shared/story/status';
import type { Story } from '@shared/document/story';
import type { App } from './app';

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text }],
});

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples');

/** A page as it is copied from a website; ours. */
export const pressCopy = (): Promise<string> => readFile(join(samples, 'press-copy.txt'), 'utf8');

/** A picture of ours. */
export const samplePicture = join(samples, 'last-ferry.jpg');

/** Says who is at this machine, as the welcome does, and opens the app for them. */
export async function signIn(app: App, role: Role, name = 'Asha Rao'): Promise<void> {
  await app.call('profile.set', { name, role });
  await app.open();
}

/** Puts a story with this headline and these paragraphs into the library. */
export async function putStory(
  app: App,
  headline: string,
  paragraphs: readonly string[],
  known: Partial<Story> = {},
): Promise<Story> {
  const made = await app.call('stories.create', {});
  const story = {
    ...made.story,
    headline,
    slug: 'a-slug',
    body: bodyOf(paragraphs.map(paragraph)),
    ...known,
  };
  await app.call('stories.save', { id: story.id, baseRevision: made.revision, story, reason: 'close' });
  return story;
}

/** A story that is ready to be published, with its picture. Two in one library need two slugs. */
export async function putFinishedStory(
  app: App,
  headline = 'Last ferry ties up',
  slug = 'last-ferry-ties-up',
  picture?: Uint8Array,
): Promise<Story> {
  const bytes = new Uint8Array(picture ?? (await readFile(samplePicture)));
  const { file } = await app.call('photos.add', { name: 'last-ferry.jpg', bytes });
  const photoId: PhotoId = newPhotoId();
  return putStory(app, headline, [], {
    deck: 'After ninety years the crossing at Kankonpur closes',
    bylines: [{ kind: 'person', name: 'Devika Naskar', role: 'Correspondent' }],
    dateline: 'Kankonpur',
    section: 'India',
    slug,
    firstPublished: '2026-03-15T18:40:00+05:30',
    photos: {
      [photoId]: newStoryPhoto({
        file,
        credit: 'Shalmoli Wetland Trust',
        alt: 'A ferry at a wooden jetty in evening light',
        caption: 'The ferry on its last evening.',
      }),
    },
    body: bodyOf([
      { type: 'photo', version: 1, photoId },
      paragraph('The last ferry at Kankonpur tied up on Sunday evening.'),
      paragraph('“We knew every plank of her,” said Subal Hembram, who took her across for thirty years.'),
    ]),
  });
}
