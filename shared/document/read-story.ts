import { z } from 'zod';
import { Story } from './story';
import { upgraded } from './upgrades/chain';

/** A document that this build or an earlier one stored. Everything that reads stored documents uses this. */
export const StoryOfAnySchema = z.preprocess(upgraded, Story);

export const readStory = (document: unknown): ReturnType<typeof Story.safeParse> =>
  StoryOfAnySchema.safeParse(document);
