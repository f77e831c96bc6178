import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from '@shared/api/contract';
import { bodyOf } from '@shared/story/body';
import { newPhotoId, PhotoId } from '@shared/story/ids';
import { newStoryPhoto, type PhotoWords, type StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/story/story';
import { placePicture } from '@shared/story/place-picture';
import { placedPhotoIds } from '@shared/story/walk';
import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';
import { readGivenFile } from './read-given-file';
import type { CliSurroundings, VerbArguments } from './verb';

type OpenStory = Output<'stories.get'>;

export const photoOptions: ParseArgsOptionsConfig = {
  photo: { type: 'string' },
  alt: { type: 'string' },
  caption: { type: 'string' },
  credit: { type: 'string' },
};

export const photoHelp = `  --photo <file>     fills the first photo slot, or makes one at the top
  --alt <text>       what the photo shows, for those who cannot see it
  --caption <text>   instead of the caption that the copy or the file brought
  --credit <name>    instead of the credit that the copy or the file brought`;

/**
 * Fills the story's first photo slot with what `--photo`, `--alt`, `--caption` and `--credit` say and saves it.
 * What the copy says about its photo comes before what the picture's metadata says. Unchanged where none was given.
 */
export async function fillPhoto(
  desk: Desk,
  open: OpenStory,
  given: VerbArguments,
  { cwd }: CliSurroundings,
): Promise<OpenStory> {
  const path = given.option('photo');
  const said = wordsGiven(given);
  if (path === undefined && Object.keys(said).length === 0) return open;
  const added =
    path === undefined ? null : await callDesk(desk, 'photos.add', await readGivenFile(cwd, path));

  const { story, id } = withSlot(open.story);
  const slot = story.photos[id] ?? newStoryPhoto();
  const filled: StoryPhoto = {
    ...slot,
    ...(added && placePicture(slot, added)),
    ...said,
  };
  await callDesk(desk, 'stories.save', {
    id: story.id,
    baseRevision: open.revision,
    story: { ...story, photos: { ...story.photos, [id]: filled } },
    reason: 'close',
  });
  return callDesk(desk, 'stories.get', { id: story.id });
}

function wordsGiven(given: VerbArguments): Partial<PhotoWords> {
  const [alt, caption, credit] = [given.option('alt'), given.option('caption'), given.option('credit')];
  return {
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

function withSlot(story: Story): { readonly story: Story; readonly id: PhotoId } {
  const placed = PhotoId.safeParse(placedPhotoIds(story)[0]);
  if (placed.success) return { story, id: placed.data };
  const id = newPhotoId();
  const body = bodyOf([{ type: 'photo', version: 1, photoId: id }, ...story.body.root.children]);
  return { story: { ...story, body: { root: { ...story.body.root, ...body.root } } }, id };
}
