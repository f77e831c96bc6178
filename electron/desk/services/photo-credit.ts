import type { Input, Output } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import type { Sha256, StoryId } from '@shared/story/ids';
import type { StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/story/story';
import type { StoryRow } from '../db/story.repo';
import { namesSomebody } from '../photo-record';
import { decodeStory } from '../story-document';
import type { Newsroom } from './newsroom';
import type { PhotoDeskService } from './photo-desk';
import { keepUnlessKept } from './stories';
import { keepVersion, recordEvent, replaceDraft } from './story-draft';

type Offer = Output<'photos.offerCredit'>['stories'][number];
type Skipped = Output<'photos.applyCredit'>['skipped'][number];

/** A story that went out as it stands, or one that is gone, is no longer this desk's to change. */
const isOpenToChange = ({ status, deletedAt }: StoryRow): boolean =>
  status !== 'exported' && deletedAt === null;

const slotsOf = ({ photos }: Story, sha256: Sha256): StoryPhoto[] =>
  Object.values(photos).filter(({ file }) => file?.sha256 === sha256);

/** The same story with another credit wherever the picture stands in it. */
const credited = (story: Story, sha256: Sha256, credit: string): Story => ({
  ...story,
  photos: Object.fromEntries(
    Object.entries(story.photos).map(([id, photo]) => [
      id,
      photo.file?.sha256 === sha256 ? { ...photo, credit } : photo,
    ]),
  ),
});

/** Carries a credit that was changed once into the stories that use the photo. */
export function photoCreditService(newsroom: Newsroom, photoDesk: Pick<PhotoDeskService, 'getRecord'>) {
  const { library, now, emit } = newsroom;

  /** Exported and deleted stories are never looked into. */
  const offerFor = (row: StoryRow, sha256: Sha256, credit: string): string | null =>
    slotsOf(decodeStory(row.json), sha256).find((photo) => photo.credit !== credit)?.credit ?? null;

  const refusal = (row: StoryRow, revision: number): string | null => {
    if (row.deletedAt !== null) return 'It was deleted.';
    if (!isOpenToChange(row)) return 'It was exported. Reopen it to change what it says.';
    return row.revision === revision ? null : 'It was saved meanwhile. Look at it again.';
  };

  return {
    /** See the channel. */
    offer: (sha256: Sha256): Output<'photos.offerCredit'> => {
      const { credit } = photoDesk.getRecord(sha256).words;
      const stories = library.photoUses.ofPhoto(sha256).flatMap((use): Offer[] => {
        const row = library.stories.find(use.id);
        if (!row || !isOpenToChange(row)) return [];
        const printed = offerFor(row, sha256, credit);
        return printed === null ? [] : [{ ...use, revision: row.revision, credit: printed }];
      });
      return { credit, stories };
    },

    /** See the channel. Each story by itself: one that cannot be changed keeps no other from it. */
    apply: ({ sha256, stories }: Input<'photos.applyCredit'>): Output<'photos.applyCredit'> => {
      const { words } = photoDesk.getRecord(sha256);
      const { credit } = words;
      if (!namesSomebody(words)) {
        throw new AppError('INVALID', 'This photo’s record names nobody. Write its credit first.');
      }
      const changed: StoryId[] = [];
      const skipped: Skipped[] = [];
      const at = now().toISOString();
      for (const { id, revision } of stories) {
        library.transact(() => {
          const row = library.stories.find(id);
          if (!row) throw new AppError('NOT_FOUND', 'A story named is not in the library.');
          const story = decodeStory(row.json);
          const why = refusal(row, revision);
          if (why !== null) {
            skipped.push({ id, headline: story.headline, why });
            return;
          }
          const before = offerFor(row, sha256, credit);
          if (before === null) return;
          keepUnlessKept(newsroom, row, 'typing');
          const next = replaceDraft(newsroom, row, credited(story, sha256, credit), at);
          keepVersion(newsroom, next, 'close', at);
          recordEvent(newsroom, next, 'credited', at, before === '' ? credit : `${before} → ${credit}`);
          changed.push(id);
        });
      }
      for (const id of changed) emit({ kind: 'stories.changed', id });
      return { changed, skipped };
    },
  };
}
