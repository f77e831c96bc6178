import { z } from 'zod';
import { Sha256, StoryId } from '../story/ids';
import { PhotoFile, PhotoWords } from '../story/photo';
import { Charset } from '../intake/charset';
import { PhotoOriginal } from '../story/photo-original';
import { PictureNote } from '../story/picture-note';
import { digitalSourceType } from '../story/digital-source-type';
import { plusTerm } from '../story/plus-terms';
import { StoryStatus } from '../story/status';
import { withoutUnseen } from '../story/unseen-signs';
import { channel } from './channel';
import { DamagedRow } from './damage';
import { Instant } from './stories';
import { Job } from './work';

/** A day of the house's calendar: `2026-11-30`. */
export const Day = z.iso.date();

/** Which photos of the library are shown. */
export const PhotoFilter = z.enum(['all', 'missing credit', 'expired licence', 'do not use', 'unused']);
export type PhotoFilter = z.infer<typeof PhotoFilter>;

export const PhotoCounts = z.record(PhotoFilter, z.int().min(0));
export type PhotoCounts = z.infer<typeof PhotoCounts>;

/**
 * The character set in which the words of an old file were read, if the file does not say which, and the others in which
 * they would read otherwise and about as well, the likeliest first.
 */
export const GuessedLetters = z.object({ charset: Charset, others: z.array(Charset).readonly() });
export type GuessedLetters = z.infer<typeof GuessedLetters>;

/** A photo of the library: its file, what the desk says of it, and how it stands. */
export const PhotoItem = z.object({
  file: PhotoFile,
  /** As edited; at first what the file's own metadata says. Stories keep their own, adapted words. */
  words: PhotoWords,
  /** The file's name as it came. */
  name: z.string(),
  addedAt: Instant,
  /** In how many stories it is. */
  uses: z.int().min(0),
  /** The last day of its licence; null if none was named. */
  licenceUntil: Day.nullable(),
  /** Why it must not be used again; null if it may. */
  doNotUse: z.string().nullable(),
  /** How the letters of its file were guessed; null if they are certain, or a person has chosen. */
  letters: GuessedLetters.nullable(),
  /** The filters that it fits, `all` aside. */
  flags: z.array(PhotoFilter.exclude(['all'])),
  /** What of this is not what Copydesk wrote; absent if nothing is. */
  damaged: z.array(DamagedRow).readonly().optional(),
});
export type PhotoItem = z.infer<typeof PhotoItem>;

/** A story that a photo is in. */
export const PhotoUse = z.object({
  id: StoryId,
  headline: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  status: StoryStatus,
  updatedAt: Instant,
});
export type PhotoUse = z.infer<typeof PhotoUse>;

const Line = z.string().trim().max(2000);
const Names = z.array(z.string().trim().min(1).max(500)).max(100).readonly();

/** Changes to one photo or to many at once; fields that are not named stay. */
export const PhotoChanges = z
  .strictObject({
    credit: Line.transform(withoutUnseen),
    creator: Line,
    copyrightNotice: Line,
    usageTerms: Line,
    instructions: Line,
    /** Where the licence stands. */
    webStatement: Line,
    caption: z.string().trim().max(5000),
    alt: z.string().trim().max(5000),
    headline: Line,
    jobTitle: Line,
    source: Line,
    licensorName: Line,
    licensorUrl: Line,
    place: Line,
    keywords: Names,
    persons: Names,
    digitalSourceType: Line.transform(digitalSourceType),
    ...{ event: Line, state: Line, country: Line, jobId: Line, copyrightOwner: Line, imageSupplier: Line },
    extendedDescription: z.string().trim().max(5000),
    otherConstraints: Line,
    dataMining: Line.transform((text) => plusTerm('dataMining', text)),
    modelRelease: Line.transform((text) => plusTerm('modelRelease', text)),
    propertyRelease: Line.transform((text) => plusTerm('propertyRelease', text)),
    minorAge: Line.transform((text) => plusTerm('minorAge', text)),
    ...{ aiSystem: Line, aiSystemVersion: Line, aiPromptWriter: Line },
    aiPrompt: z.string().trim().max(5000),
    licenceUntil: Day.nullable(),
    doNotUse: z.string().trim().min(1).max(500).nullable(),
  })
  .partial();
export type PhotoChanges = z.infer<typeof PhotoChanges>;

/** A story that says something of a photo that its record would change. `revision` is what applying must name. */
export const WordsOffer = PhotoUse.extend({
  revision: z.int().min(0),
  /** Field by field, as a person reads it: what the story says, and what the record does. */
  words: z.array(z.object({ label: z.string(), printed: z.string(), recorded: z.string() })),
});
export type WordsOffer = z.infer<typeof WordsOffer>;

const Part = z.object({
  left: z.int().min(0),
  top: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
});

const bySha256 = z.object({ sha256: Sha256 });

export const photoChannels = {
  /**
   * Keeps a picture's bytes in the library (once, by SHA-256), reads what its metadata says, and tells whether the
   * picture was `known`: in the library already, under whatever name. The words of a known one are the desk's. `notes` say what
   * was done with it: a conversion, a raw file's preview.
   * Throws UNSUPPORTED_FORMAT, UNREADABLE_FILE, TOO_LARGE, or CANCELLED after `work.cancel` of its `job`; nothing is kept then.
   */
  'photos.add': channel(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array), job: Job.optional() }),
    z.object({
      file: PhotoFile,
      words: PhotoWords,
      known: z.boolean(),
      notes: z.array(PictureNote).readonly(),
    }),
  ),
  /**
   * Puts another file in a picture's place: in every story that shows it and is neither approved nor exported, whose words
   * for the photo stay; so do focal point and crops, if the shape is the same. The others are `left` with the reason. The
   * old picture and its record stay. A new one that the library did not have gets what the old record says and its own
   * file does not, licence and “do not use” included. Throws NOT_FOUND, INVALID for the same picture, and as `photos.add`.
   */
  'photos.replace': channel(
    z.object({ sha256: Sha256, name: z.string(), bytes: z.instanceof(Uint8Array), job: Job.optional() }),
    z.object({
      file: PhotoFile,
      known: z.boolean(),
      changed: z.array(StoryId),
      left: z.array(z.object({ id: StoryId, headline: z.string(), why: z.string() })),
    }),
  ),
  /**
   * A picture no wider than `width` pixels, never enlarged; sRGB, upright. With `part` only that part of it, in pixels of
   * the upright picture. Throws INVALID for a part that reaches outside.
   */
  'photos.rendition': channel(
    z.object({ sha256: Sha256, width: z.int().min(16).max(4000), part: Part.optional() }),
    z.object({ bytes: z.instanceof(Uint8Array), mime: z.string() }),
  ),
  /**
   * What can be shown of a picture at once, until its rendition is made: that if it is already there, else the small
   * picture that the camera put into the file, if it shows the same. Null if there is neither. Throws NOT_FOUND.
   */
  'photos.quick': channel(
    z.object({ sha256: Sha256, width: z.int().min(16).max(4000) }),
    z.object({ rendition: z.object({ bytes: z.instanceof(Uint8Array), mime: z.string() }).nullable() }),
  ),
  /** The library's photos, newest first. `counts` are of all that fit the words asked for, whatever the filter. */
  'photos.list': channel(
    z.object({
      filter: PhotoFilter.default('all'),
      /** Words of caption, credit, creator, person, place, date or file name, in any script; the last may be the beginning of a word. */
      query: z.string().max(500).optional(),
      limit: z.int().min(1).max(500).default(200),
      offset: z.int().min(0).default(0),
    }),
    z.object({ items: z.array(PhotoItem), total: z.int().min(0), counts: PhotoCounts }),
  ),
  /**
   * A photo with the stories it is in, last changed first, what was done with it when it came in, and the file that it came
   * as, if that is not the picture itself. Throws NOT_FOUND.
   */
  'photos.get': channel(
    bySha256,
    z.object({
      photo: PhotoItem,
      usedIn: z.array(PhotoUse),
      notes: z.array(PictureNote).readonly(),
      original: PhotoOriginal.nullable(),
    }),
  ),
  /** The file that a picture came as, byte for byte. Throws NOT_FOUND, and UNREADABLE_FILE if it is missing or damaged. */
  'photos.original': channel(bySha256, z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) })),
  /**
   * Where the camera stood, as the kept file says it: `22.5726° N, 88.3639° E`, a hint for whoever writes the place. Read
   * when asked, kept nowhere, exported never. Null if the file says none. Throws NOT_FOUND.
   */
  'photos.position': channel(bySha256, z.object({ position: z.string().nullable() })),
  /**
   * How the words of a photo's file read in other character sets, the one they are in and the likeliest first, each with
   * the beginning of what would change. Empty if nothing is in doubt. Throws NOT_FOUND.
   */
  'photos.readings': channel(
    bySha256,
    z.object({ readings: z.array(z.object({ charset: Charset, sample: z.string() })) }),
  ),
  /**
   * Reads the words of a photo's file in the character set that a person chose, and does not ask again. What was written into the
   * record since stays, and so do the stories that show the photo, until the offers are taken. Throws NOT_FOUND, and UNREADABLE_FILE if the file is gone.
   */
  'photos.readAs': channel(z.object({ sha256: Sha256, charset: Charset }), z.object({ words: PhotoWords })),
  /** Changes the records of photos, all or none. Neither files nor stories change. Throws NOT_FOUND. */
  'photos.edit': channel(
    z.object({ ids: z.array(Sha256).min(1).max(10_000), changes: PhotoChanges }),
    z.object({ changed: z.int().min(0) }),
  ),
  /**
   * The stories, not exported yet, that the record would change: their credit of this photo differs from its own, or they still say
   * what its file was misread as, or nothing if the file was found to say something. Throws NOT_FOUND.
   */
  'photos.offers': channel(bySha256, z.object({ stories: z.array(WordsOffer) })),
  /**
   * Writes what was offered into these stories. One that was exported, deleted or saved since `revision` stays as
   * it is and is named in `skipped`. Throws NOT_FOUND, and INVALID if the record names nobody.
   */
  'photos.applyOffers': channel(
    z.object({
      sha256: Sha256,
      stories: z.array(z.object({ id: StoryId, revision: z.int().min(0) })).max(10_000),
    }),
    z.object({
      changed: z.array(StoryId),
      skipped: z.array(z.object({ id: StoryId, headline: z.string(), why: z.string() })),
    }),
  ),
};
