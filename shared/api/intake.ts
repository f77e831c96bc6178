import { z } from 'zod';
import { Charset } from '../intake/charset';
import { IntakeReport } from '../intake/report';
import { StoryId } from '../story/ids';
import { channel } from './channel';
import { OpenStory } from './stories';
import { Job } from './work';

/** 5 MB: more than any story, and little enough not to delay the desk. */
export const MAX_COPY_BYTES = 5_000_000;

/** 25 MB: a Word document includes its pictures. */
export const MAX_DOCUMENT_BYTES = 25_000_000;

export const intakeChannels = {
  /**
   * A file of raw copy: plain text in any of the known character sets, a Word document, a web page or Markdown. `id` is
   * what the story is to be called; without it, it gets a new one. `charset` is used instead of the one that the bytes
   * suggest. Throws INVALID when the library has a story of that id, and CANCELLED after `work.cancel` of its `job`.
   */
  'intake.file': channel(
    z.object({
      name: z.string(),
      bytes: z.instanceof(Uint8Array),
      id: StoryId.optional(),
      charset: Charset.optional(),
      job: Job.optional(),
    }),
    z.object({ open: OpenStory, report: IntakeReport }),
  ),
  /** Copy pasted as text. */
  'intake.text': channel(
    z.object({ text: z.string().max(MAX_COPY_BYTES), job: Job.optional() }),
    z.object({ open: OpenStory, report: IntakeReport }),
  ),
  /** The report of a story's intake; null for a story that was written here. */
  'intake.report': channel(z.object({ id: StoryId }), z.object({ report: IntakeReport.nullable() })),
  /**
   * How the story's file would read in other character sets: its first line that tells them apart, the likeliest first.
   * Empty when the file's kind leaves no choice.
   */
  'intake.readings': channel(
    z.object({ id: StoryId }),
    z.object({ readings: z.array(z.object({ charset: Charset, sample: z.string() })) }),
  ),
  /**
   * Reads the story's file again in another character set and makes that the working text; the text before it is kept
   * as a version. Throws CONFLICT when the story was saved since `baseRevision`, NOT_FOUND when its file is not kept.
   */
  'intake.readAgain': channel(
    z.object({ id: StoryId, baseRevision: z.int().min(0), charset: Charset }),
    z.object({ open: OpenStory, report: IntakeReport }),
  ),
  /** Remembers which left-out lines the user brought back, by line number. */
  'intake.broughtBack': channel(
    z.object({ id: StoryId, line: z.int().min(1) }),
    z.object({ report: IntakeReport }),
  ),
};
