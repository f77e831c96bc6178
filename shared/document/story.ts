import { z } from 'zod';
import { Body, emptyBody } from './body';
import { Byline, Correction, Direction, RelatedLink, ZonedTime } from '../story/fields';
import { newStoryId, PhotoId, StoryId } from '../story/ids';
import { StoryPhoto } from '../story/photo';
import { withBlockIds } from './block-ids';
import { STORY_SCHEMA } from './upgrades/chain';

/**
 * The whole story: with its photo files it can be handed over, exported or kept for good.
 * Where it stands in review is not part of it (see `StoryStatus`): approving a text must not change the text.
 * Every block of it has an id of its own: if one is missing, malformed or taken, it gets another.
 */
export const Story = z
  .object({
    schema: z.literal(STORY_SCHEMA),
    id: StoryId,
    /** BCP 47. */
    language: z.string().min(2),
    direction: Direction,
    slug: z.string(),
    headline: z.string(),
    headlines: z
      .object({
        short: z.string().default(''),
        social: z.string().default(''),
        search: z.string().default(''),
      })
      .prefault({}),
    deck: z.string().default(''),
    bylines: z.array(Byline).default([]),
    dateline: z.string().default(''),
    section: z.string().default(''),
    tags: z.array(z.string()).default([]),
    body: Body,
    photos: z.record(PhotoId, StoryPhoto).default({}),
    /** The photo that stands for the story elsewhere, if it is not the first; see `lead-photo.ts`. */
    leadPhoto: PhotoId.optional(),
    related: z.array(RelatedLink).default([]),
    embargo: ZonedTime.nullable().default(null),
    firstPublished: ZonedTime.nullable().default(null),
    /** When the published text last changed in substance; null means it has not since it was first published. */
    updated: ZonedTime.nullable().default(null),
    corrections: z.array(Correction).default([]),
  })
  .overwrite(withBlockIds);
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
