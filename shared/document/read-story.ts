import { z } from 'zod';
import { Story } from './story';
import { upgraded } from './upgrades/chain';

/** A document that was stored by this build or an earlier one: whoever reads what was stored reads it by this. */
export const StoryOfAnySchema = z.preprocess(upgraded, Story);

export const readStory = (document: unknown): ReturnType<typeof Story.safeParse> =>
  StoryOfAnySchema.safeParse(document);
