import { topBlocksOf } from '@shared/document/nodes';
import { photoNode } from '@shared/blocks/photo';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from '@shared/api/contract';
import { bodyOf } from '@shared/document/body';
import { PhotoId } from '@shared/story/ids';
import { keepMarks } from '@shared/story/caption-marks';
import { newStoryPhoto, type PhotoWords, type StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { placePicture } from '@shared/story/place-picture';
import { placedPhotoIds } from '@shared/document/walk';
import { idOfSlot } from '../../desk/derived-id';
import type { Desk } from '../../desk/desk';
import { callDesk } from '../call-desk';
import { readGivenFile } from '../read-given-file';
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

type AddedPhoto = Output<'photos.add'>;

/**
 * Puts the picture that `--photo` names into the library; null if none is named. Before any story is taken in: a
 * picture that cannot be read must not leave a story behind that the user did not ask for twice.
 */
export async function addPhoto(
  desk: Desk,
  given: VerbArguments,
  { cwd }: CliSurroundings,
): Promise<AddedPhoto | null> {
  const path = given.option('photo');
  return path === undefined ? null : callDesk(desk, 'photos.add', await readGivenFile(cwd, path));
}

/** Whether any of the photo options is there. */
export const namesPhoto = (given: VerbArguments): boolean =>
  Object.keys(photoOptions).some((name) => given.option(name) !== undefined);

/**
 * Fills the story's first photo slot with what `--photo`, `--alt`, `--caption` and `--credit` say and saves it.
 * `added` is what {@link addPhoto} gave. What the copy says about its photo comes before what the picture's metadata says. Unchanged if none was given.
 */
export async function fillPhoto(
  desk: Desk,
  open: OpenStory,
  given: VerbArguments,
  added: AddedPhoto | null,
): Promise<OpenStory> {
  const said = wordsGiven(given);
  if (added === null && Object.keys(said).length === 0) return open;

  const { story, id } = withSlot(open.story);
  const slot = story.photos[id] ?? newStoryPhoto();
  const placed: StoryPhoto = { ...slot, ...(added && placePicture(slot, added)) };
  const filled: StoryPhoto = { ...placed, ...keepMarks(placed, said) };
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
  // Not a new one: exporting a file twice must give the same bytes.
  const id = freeSlot(story);
  const body = bodyOf([photoNode(id), ...topBlocksOf(story.body)]);
  return { story: { ...story, body: { root: { ...story.body.root, ...body.root } } }, id };
}

function freeSlot({ id, photos }: Story): PhotoId {
  for (let at = Object.keys(photos).length; ; at++) {
    const slot = idOfSlot(id, at);
    if (!Object.hasOwn(photos, slot)) return slot;
  }
}
