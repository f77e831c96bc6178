import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { Sha256, StoryId } from '@shared/story/ids';
import { PhotoWords, type StoryPhoto } from '@shared/story/photo';
import { saidInField } from '@shared/blocks/photo/photo-says';
import type { Story } from '@shared/document/story';
import type { StoryRow } from '../db/story.repo';
import type { PhotoRecordRow } from '../db/photo-record.repo';
import { damagedRowsOfPhotos, refuseDamaged } from '../damaged-rows';
import { namesSomebody } from '../records/photo-record';
import { decodeStory } from '../story-document';
import type { Newsroom } from '../newsroom';
import type { PhotoDeskService } from './photo-desk';
import { keepUnlessKept } from './stories';
import { keepVersion, recordEvent, replaceDraft } from './story-draft';

type Offer = Output<'photos.offers'>['stories'][number];
type Skipped = Output<'photos.applyOffers'>['skipped'][number];
type Field = keyof PhotoWords;

const FIELDS = Object.keys(PhotoWords.shape) as Field[];

/** A story that was exported in its current state, or one that is gone, must not be changed by this desk any more. */
const isOpenToChange = ({ status, deletedAt }: StoryRow): boolean =>
  status !== 'exported' && deletedAt === null;

const isAlike = (a: PhotoWords[Field] | undefined, b: PhotoWords[Field] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * The fields of a slot that the record would change: its credit, if the record's is another; and what still says what the file was
 * misread as, or says nothing if the file was found to say something. A caption with emphasis or links is somebody's own.
 */
function fieldsToChange(photo: StoryPhoto, { words, superseded }: PhotoRecordRow): readonly Field[] {
  return FIELDS.filter((field) => {
    if (isAlike(photo[field], words[field])) return false;
    if (field === 'credit') return namesSomebody(words);
    if (!Object.hasOwn(superseded, field) || !isAlike(photo[field], superseded[field])) return false;
    return field !== 'caption' || !photo.captionMarks?.length;
  });
}

/** What would change in a story: each field of each slot that shows the picture. */
const changesIn = ({ photos }: Story, record: PhotoRecordRow) =>
  Object.values(photos).flatMap((photo) =>
    photo.file?.sha256 === record.file.sha256
      ? fieldsToChange(photo, record).map((field) => ({ field, photo }))
      : [],
  );

const withWords = (photo: StoryPhoto, record: PhotoRecordRow): StoryPhoto => ({
  ...photo,
  ...Object.fromEntries(fieldsToChange(photo, record).map((field) => [field, record.words[field]])),
});

/** The same story with the record's words wherever the picture is in it. */
const reworded = (story: Story, record: PhotoRecordRow): Story => ({
  ...story,
  photos: Object.fromEntries(
    Object.entries(story.photos).map(([id, photo]) => [
      id,
      photo.file?.sha256 === record.file.sha256 ? withWords(photo, record) : photo,
    ]),
  ),
});

/** `Meadow Wire → PIB`, and which other fields changed. */
function eventNote(changes: ReturnType<typeof changesIn>, { words }: PhotoRecordRow): string {
  const credit = changes.find(({ field }) => field === 'credit');
  const from = credit?.photo.credit;
  const others = new Set(
    changes.flatMap(({ field }) => (field === 'credit' ? [] : saidInField(words, field).label)),
  );
  const said = credit && (from ? `${from} → ${words.credit}` : words.credit);
  return [...(said ? [said] : []), ...others].join('; ');
}

/** Carries a credit that was changed once, and words that were misread, into the stories that use the photo. */
export function photoOffersService(newsroom: Newsroom, photoDesk: Pick<PhotoDeskService, 'getRecord'>) {
  const { library, now, emit } = newsroom;

  const refusal = (row: StoryRow, revision: number): string | null => {
    if (row.deletedAt !== null) return 'It was deleted.';
    if (!isOpenToChange(row)) return 'It was exported. Reopen it to change what it says.';
    return row.revision === revision ? null : 'It was saved in the meantime. Look at it again.';
  };

  return {
    /** See the channel. Exported and deleted stories are never looked into. */
    offers: (sha256: Sha256): Output<'photos.offers'> => {
      const record = photoDesk.getRecord(sha256);
      const stories = library.photoUses.ofPhoto(sha256).flatMap((use): Offer[] => {
        const row = library.stories.find(use.id);
        if (!row || !isOpenToChange(row)) return [];
        const changes = changesIn(decodeStory(row), record);
        // Two slots of one story seldom differ; the first stands for both.
        const words = [...new Map(changes.toReversed().map((change) => [change.field, change])).values()]
          .toReversed()
          .map(({ field, photo }) => ({
            label: saidInField(record.words, field).label,
            printed: saidInField(photo, field).said,
            recorded: saidInField(record.words, field).said,
          }));
        return words.length === 0 ? [] : [{ ...use, revision: row.revision, words }];
      });
      return { stories };
    },

    /** See the channel. Each story separately: one that cannot be changed does not stop the others. */
    apply: ({ sha256, stories }: Input<'photos.applyOffers'>): Output<'photos.applyOffers'> => {
      const record = photoDesk.getRecord(sha256);
      refuseDamaged('Not carried into the stories.', damagedRowsOfPhotos(library, [sha256]));
      if (!namesSomebody(record.words) && Object.keys(record.superseded).length === 0) {
        throw new AppError('INVALID', 'This photo’s record has no credit. Enter it first.');
      }
      const changed: StoryId[] = [];
      const skipped: Skipped[] = [];
      const at = now().toISOString();
      for (const { id, revision } of stories) {
        library.transact(() => {
          const row = library.stories.find(id);
          if (!row) throw new AppError('NOT_FOUND', 'One of these stories is not in the library.');
          const story = decodeStory(row);
          const why = refusal(row, revision);
          if (why !== null) {
            skipped.push({ id, headline: story.headline, why });
            return;
          }
          const changes = changesIn(story, record);
          if (changes.length === 0) return;
          keepUnlessKept(newsroom, row, 'typing');
          const next = replaceDraft(newsroom, row, reworded(story, record), at);
          keepVersion(newsroom, next, 'close', at);
          recordEvent(newsroom, next, 'credited', at, eventNote(changes, record));
          changed.push(id);
        });
      }
      for (const id of changed) emit({ kind: 'stories.changed', id });
      return { changed, skipped };
    },
  };
}
