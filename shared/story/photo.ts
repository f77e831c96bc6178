import { z } from 'zod';
import { CaptionMark } from './caption-marks';
import { Sha256 } from './ids';
import { cutOf, PhotoAspect, PhotoCrops, type PictureSize, type PixelBox } from './photo-crop';

/** Picture formats that the library keeps. SVG is never among them: it can carry script. */
export const PhotoMime = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PhotoMime = z.infer<typeof PhotoMime>;

/** The stored file behind a photo slot. Width and height are pixels after EXIF orientation. */
export const PhotoFile = z.object({
  sha256: Sha256,
  mime: PhotoMime,
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});
export type PhotoFile = z.infer<typeof PhotoFile>;

/**
 * What is said about a picture: as the story prints it and as the exported files carry it.
 * Names follow IPTC Photo Metadata (Caption/Description, Creator, Credit Line, Copyright Notice, Source,
 * Rights Usage Terms, Web Statement of Rights, Licensor URL and Name, Headline, Creator's Job Title, Keywords, Person
 * Shown, Digital Source Type, Instructions, Event Name, State, Country, Job Id, Extended Description, Copyright Owner, Image
 * Supplier, Other Constraints, Data Mining, Model and Property Release Status, Minor Model Age Disclosure, and what 2025.1 has
 * of AI). A GPS position has no place here: a story never holds one.
 */
export const PhotoWords = z.object({
  caption: z.string().default(''),
  /** Who must be named, without the house's wording: `PIB`, not `Photo Courtesy: PIB`. */
  credit: z.string().default(''),
  alt: z.string().default(''),
  creator: z.string().default(''),
  copyrightNotice: z.string().default(''),
  source: z.string().default(''),
  usageTerms: z.string().default(''),
  webStatement: z.string().default(''),
  licensorUrl: z.string().default(''),
  place: z.string().default(''),
  /** ISO 8601; without an offset if the camera named none. */
  takenAt: z.string().nullable().default(null),
  // From here on: what came later. Each has a default, so that stories and library rows from before can be read, and a
  // place in LATER_PHOTO_WORDS.
  /** The supplier's own few words for the picture; the story's headline is another. */
  headline: z.string().default(''),
  /** What the creator is: `Staff photographer`. */
  jobTitle: z.string().default(''),
  /** The credit line as the supplier wrote it, wording and all; what is printed is `credit`. */
  creditLine: z.string().default(''),
  licensorName: z.string().default(''),
  keywords: z.array(z.string()).readonly().default([]),
  /** Names of the people who can be seen. */
  persons: z.array(z.string()).readonly().default([]),
  /** The address of a term of IPTC's list, or what else stood there: see `digital-source-type.ts`. */
  digitalSourceType: z.string().default(''),
  /** What the supplier asks of whoever uses the picture: embargoes, limits, how it is to be credited. Never exported. */
  instructions: z.string().default(''),
  event: z.string().default(''),
  /** State or province; the city and country are in `place`. */
  state: z.string().default(''),
  country: z.string().default(''),
  /** The supplier's own number for the picture or its delivery. */
  jobId: z.string().default(''),
  /** More than alternative text has room for, for those who cannot see the picture. */
  extendedDescription: z.string().default(''),
  /** Several names have `;` between them, as in `creator`. */
  copyrightOwner: z.string().default(''),
  imageSupplier: z.string().default(''),
  /** Limits on the use of the picture beside its terms. */
  otherConstraints: z.string().default(''),
  // The next four are addresses of terms of PLUS, or what else stood there: see `plus-terms.ts`.
  /** Whether the picture may be used to train AI, or mined otherwise. */
  dataMining: z.string().default(''),
  modelRelease: z.string().default(''),
  propertyRelease: z.string().default(''),
  /** The age of the youngest person shown. */
  minorAge: z.string().default(''),
  aiSystem: z.string().default(''),
  aiSystemVersion: z.string().default(''),
  aiPrompt: z.string().default(''),
  /** Who wrote the prompt; not the picture's creator. */
  aiPromptWriter: z.string().default(''),
});
export type PhotoWords = z.infer<typeof PhotoWords>;

/**
 * Words that photos got after stories had been stored without them. A stored story leaves them out if they say nothing:
 * opening and saving it again is then no change of it.
 */
export const LATER_PHOTO_WORDS = [
  'headline',
  'jobTitle',
  'creditLine',
  'licensorName',
  'keywords',
  'persons',
  'digitalSourceType',
  'instructions',
  'event',
  'state',
  'country',
  'jobId',
  'extendedDescription',
  'copyrightOwner',
  'imageSupplier',
  'otherConstraints',
  'dataMining',
  'modelRelease',
  'propertyRelease',
  'minorAge',
  'aiSystem',
  'aiSystemVersion',
  'aiPrompt',
  'aiPromptWriter',
] as const satisfies readonly (keyof PhotoWords)[];

/** Room on the page that is more than the column's width. */
export const PhotoRoom = z.enum(['wide', 'full']);
export type PhotoRoom = z.infer<typeof PhotoRoom>;

/** One photo slot of a story. `file` is null while the slot waits for its picture. */
export const StoryPhoto = PhotoWords.extend({
  file: PhotoFile.nullable().default(null),
  /** The point that crops keep, as fractions of width and height from the top left. */
  focalPoint: z
    .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .nullable()
    .default(null),
  // What came later is absent if nothing was said: a story from before is saved again as the very same document.
  /** How the caption says it: emphasis and links. The caption itself is plain text. */
  captionMarks: z.array(CaptionMark).readonly().optional(),
  /** Cuts that an editor set, by their shape. */
  crops: PhotoCrops.optional(),
  /** The shape that the page shows the picture in; as it is if none was chosen. */
  aspect: PhotoAspect.optional(),
  /** How much room the page gives it; the column's width if nothing was chosen. */
  size: PhotoRoom.optional(),
  /** Says nothing that the text does not: it has no alternative text, and needs none. Its credit prints all the same. */
  decorative: z.literal(true).optional(),
});
export type StoryPhoto = z.infer<typeof StoryPhoto>;

/** The part of its picture that a story shows; null if it shows all of it. */
export const shownPart = (
  { aspect, focalPoint, crops }: Pick<StoryPhoto, 'aspect' | 'focalPoint' | 'crops'>,
  size: PictureSize,
): PixelBox | null => (aspect ? cutOf(size, aspect, { focalPoint, crops }) : null);

/** An empty slot, with whatever is already known about the picture. */
export const newStoryPhoto = (known: Partial<StoryPhoto> = {}): StoryPhoto => StoryPhoto.parse(known);
