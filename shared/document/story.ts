import { z } from 'zod';
import { Body, emptyBody } from './body';
import { newStoryId, PhotoId, StoryId } from '../story/ids';
import { StoryPhoto } from '../story/photo';

/** The version of the story document that this build writes. */
export const STORY_SCHEMA = 1;

/** An instant with its zone's offset kept, as ISO 8601: `2024-03-20T17:12:00+05:30`. Never `Z`: the offset is news. */
export const ZonedTime = z.iso.datetime({ offset: true });
export type ZonedTime = z.infer<typeof ZonedTime>;

const Person = z.object({
  kind: z.literal('person'),
  name: z.string(),
  /** Without @. */
  handle: z.string().optional(),
  role: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const Organisation = z.object({
  kind: z.literal('organisation'),
  name: z.string(),
  handle: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const Byline = z.discriminatedUnion('kind', [Person, Organisation]);
export type Byline = z.infer<typeof Byline>;

export const RelatedLink = z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) });

export const Correction = z.object({ text: z.string().min(1), at: ZonedTime });
export type Correction = z.infer<typeof Correction>;

export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;

/**
 * The whole story: with its photo files it can be handed over, exported or kept for good.
 * Where it stands in review is not part of it (see `StoryStatus`): approving a text must not change the text.
 */
export const Story = z.object({
  schema: z.literal(STORY_SCHEMA),
  id: StoryId,
  /** BCP 47. */
  language: z.string().min(2),
  direction: Direction,
  slug: z.string(),
  headline: z.string(),
  headlines: z
    .object({ short: z.string().default(''), social: z.string().default(''), search: z.string().default('') })
    .prefault({}),
  deck: z.string().default(''),
  bylines: z.array(Byline).default([]),
  dateline: z.string().default(''),
  section: z.string().default(''),
  tags: z.array(z.string()).default([]),
  body: Body,
  photos: z.record(PhotoId, StoryPhoto).default({}),
  /** The photo that stands for the story elsewhere, where it is not the first; see `lead-photo.ts`. */
  leadPhoto: PhotoId.optional(),
  related: z.array(RelatedLink).default([]),
  embargo: ZonedTime.nullable().default(null),
  firstPublished: ZonedTime.nullable().default(null),
  /** When the published text last changed in substance; null means it has not since it was first published. */
  updated: ZonedTime.nullable().default(null),
  corrections: z.array(Correction).default([]),
});
export type Story = z.infer<typeof Story>;
export type StoryInput = z.input<typeof Story>;

/** A new, empty story in the house's language. */
export const newStory = (known: Partial<Omit<StoryInput, 'schema'>> = {}): Story =>
  Story.parse({
    id: newStoryId(),
    language: 'en',
    direction: 'ltr',
    slug: '',
    headline: '',
    body: emptyBody(),
    ...known,
    schema: STORY_SCHEMA,
  });
