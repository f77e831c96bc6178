import { Day, GuessedLetters } from '@shared/api/photos';
import { StoryEvent } from '@shared/api/review';
import { RevisionSummary } from '@shared/api/stories';
import { newRevisionId, RevisionId, Sha256, StoryId } from '@shared/story/ids';
import { PhotoWords } from '@shared/story/photo';
import type { EventRow } from '../db/event.repo';
import type { PhotoRow } from '../db/photo.repo';
import type { PhotoRecord } from '../db/photo-record.repo';
import type { RevisionRow } from '../db/revision.repo';
import { namesSomebody } from '../records/photo-record';
import { readableWords } from './readable-words';
import type { FoundRow } from './row-reader';
import { versionTime, type WholeVersion } from './salvage-story';
import { instantOf } from './salvage-times';
import { parsed } from './usable-row';

const Event = StoryEvent.extend({ storyId: StoryId, sha256: Sha256 });

/** An event as it is kept; null if damage has made of it what no desk writes. */
export function eventOf({ values }: FoundRow): EventRow | null {
  const note = typeof values.note === 'string' ? withoutGaps(values.note) : (values.note ?? GAP);
  return Event.safeParse({ ...values, note, storyId: values.story_id }).data ?? null;
}

const GAP = '[…]';

/** A text with a sign in place of what is lost of it. */
const withoutGaps = (text: string): string =>
  text
    .split(/\0+/)
    .map((part) => part.replace(/^\uFFFD+/, ''))
    .join(GAP);

/** A version as it is kept. Its text is whole; what is damaged beside it says as little as possible. */
export function revisionOf({ row: { values }, storyId, sha256 }: WholeVersion): RevisionRow {
  const { kind, words } = RevisionSummary.shape;
  return {
    id: RevisionId.safeParse(values.id).data ?? newRevisionId(),
    storyId,
    parentId: RevisionId.safeParse(values.parent_id).data ?? null,
    kind: kind.catch('typing').parse(values.kind),
    author: String(values.author),
    device: String(values.device),
    at: versionTime({ values } as FoundRow),
    headline: String(values.headline),
    words: words.catch(0).parse(values.words),
    sha256,
  };
}

/** The columns that can keep a photo from being used. */
const BARS = ['licence_until', 'do_not_use'];
/** A bar must not get lost with the row's bytes. */
const LOST_BAR =
  'The damaged library said that its licence ends or that it must not be used. The words are lost. Check its rights.';

/** What the library says about a photo. Words that are lost are those of its file. */
export function photoRecordOf({ values, lost }: FoundRow, photo: PhotoRow): PhotoRecord {
  const words = PhotoWords.safeParse(parsed(values.words)).data ?? {
    ...photo.words,
    ...readableWords(values.words),
  };
  const text = (value: unknown): string | null => (typeof value === 'string' ? withoutGaps(value) : null);
  return {
    words,
    hasCredit: namesSomebody(words),
    licenceUntil: Day.safeParse(values.licence_until).data ?? null,
    doNotUse: text(values.do_not_use) ?? (BARS.some((name) => lost.includes(name)) ? LOST_BAR : null),
    letters: GuessedLetters.safeParse(parsed(values.letters)).data ?? null,
    updatedAt: instantOf(values.updated_at) ?? photo.addedAt,
  };
}
