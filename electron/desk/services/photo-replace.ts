import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { PhotoFile, PhotoWords, StoryPhoto } from '@shared/story/photo';
import { PhotoWords as Words } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import type { StoryRow } from '../db/story.repo';
import { namesSomebody } from '../records/photo-record';
import { photoSearchText } from '../search/photo-words';
import { decodeStory } from '../story-document';
import type { Newsroom } from '../newsroom';
import type { PhotoDeskService } from './photo-desk';
import type { PhotoService } from './photos';
import { keepUnlessKept } from './stories';
import { keepVersion, recordEvent, replaceDraft } from './story-draft';

type Replaced = Output<'photos.replace'>;

/** If two aspect ratios are this close, the pictures show the same: what was set on one also fits the other. */
const SAME_SHAPE = 0.01;

const isSameShape = (a: PhotoFile, b: PhotoFile): boolean =>
  Math.abs((a.width * b.height) / (a.height * b.width) - 1) < SAME_SHAPE;

/** The same words about the new file; focal point and crops only if it has the old one's shape. */
function withFile(photo: StoryPhoto, former: PhotoFile, file: PhotoFile): StoryPhoto {
  if (isSameShape(former, file)) return { ...photo, file };
  const { crops: _crops, ...rest } = photo;
  return { ...rest, focalPoint: null, file };
}

const withPicture = (story: Story, former: PhotoFile, file: PhotoFile): Story => ({
  ...story,
  photos: Object.fromEntries(
    Object.entries(story.photos).map(([id, photo]) => [
      id,
      photo.file?.sha256 === former.sha256 ? withFile(photo, former, file) : photo,
    ]),
  ),
});

/** Why a story cannot be changed, as a sentence; null if it can. */
function reasonToLeave({ status }: StoryRow): string | null {
  if (status === 'exported') return 'It was exported. Reopen it to change its picture.';
  if (status === 'approved') return 'It was approved with the old picture. Reopen it to change that.';
  return null;
}

/** The old record supplies what the new file does not say. */
const completed = (own: PhotoWords, former: PhotoWords): PhotoWords =>
  Words.parse(
    Object.fromEntries(
      Object.entries(former).map(([field, said]) => {
        const words = own[field as keyof PhotoWords];
        return [field, words === null || words.length === 0 ? said : words];
      }),
    ),
  );

/** Puts a better file in a picture's place, in the library and in the stories that show it. */
export function photoReplaceService(
  newsroom: Newsroom,
  photos: Pick<PhotoService, 'add'>,
  photoDesk: Pick<PhotoDeskService, 'getRecord'>,
) {
  const { library, now, emit } = newsroom;

  /** The desk's notes on the old picture apply to the new one: its licence, and that it must not be used. */
  const inherit = (from: Sha256, to: Sha256, at: string): void => {
    const former = photoDesk.getRecord(from);
    const row = photoDesk.getRecord(to);
    const words = completed(row.words, former.words);
    const { licenceUntil, doNotUse } = former;
    const rights = { hasCredit: namesSomebody(words), licenceUntil, doNotUse };
    const record = { words, ...rights, letters: row.letters, updatedAt: at };
    library.photoRecords.update(row.seq, to, record, photoSearchText(words, row.name));
  };

  const putInto = (id: StoryId, former: PhotoFile, file: PhotoFile, at: string): Replaced['left'] => {
    const row = library.stories.find(id);
    if (row?.deletedAt !== null) return [];
    const story = decodeStory(row);
    const why = reasonToLeave(row);
    if (why !== null) return [{ id, headline: story.headline, why }];
    keepUnlessKept(newsroom, row, 'typing');
    const next = replaceDraft(newsroom, row, withPicture(story, former, file), at);
    keepVersion(newsroom, next, 'close', at);
    recordEvent(newsroom, next, 'photo-replaced', at);
    return [];
  };

  return {
    /** See the channel. */
    replace: async (
      { sha256, name, bytes }: Omit<Input<'photos.replace'>, 'job'>,
      signal: AbortSignal | null = null,
    ): Promise<Replaced> => {
      photoDesk.getRecord(sha256);
      const { file, known } = await photos.add(name, bytes, signal);
      if (file.sha256 === sha256) {
        throw new AppError('INVALID', 'This is the same picture. Choose another file.');
      }
      const at = now().toISOString();
      const { changed, left } = library.transact(() => {
        const former = photoDesk.getRecord(sha256).file;
        // A picture that was already here has its own words, which somebody may have written.
        if (!known) inherit(sha256, file.sha256, at);
        const uses = library.photoUses.ofPhoto(sha256);
        const stays = uses.flatMap(({ id }) => putInto(id, former, file, at));
        const isLeft = new Set<StoryId>(stays.map(({ id }) => id));
        return { left: stays, changed: uses.map(({ id }) => id).filter((id) => !isLeft.has(id)) };
      });
      emit({ kind: 'photos.changed' });
      for (const id of changed) emit({ kind: 'stories.changed', id });
      return { file, known, changed, left };
    },
  };
}
