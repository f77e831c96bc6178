import { z } from 'zod';
import { ReadCharset } from './charset';

/** Why a line of raw copy is not part of the story. */
export const LeftOutReason = z.enum([
  'site clock',
  'follow buttons',
  'share buttons',
  'headline ticker',
  'repeated headline',
  'support box',
  'advertisement',
  'related link',
  'subscription prompt',
  'navigation',
  'wire sign-off',
  'repeated line',
  'copyright notice',
  'cookie notice',
  'comments',
  'message header',
  'attachment',
  'page furniture',
  'deleted text',
  'earlier wording',
  'document comment',
  'hidden text',
  'page header',
  'page footer',
  'placeholder',
  'embedded object',
  'unplaced text',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

/** A line that was left out of the body. `line` counts from 1 in the raw copy. */
export const LeftOutLine = z.object({
  line: z.int().min(1),
  text: z.string(),
  reason: LeftOutReason,
  /** The kept paragraph before it, so that it can be restored to its place; null at the top. */
  after: z.string().nullable(),
  broughtBack: z.boolean().default(false),
  /** Who commented or changed the text, as the document names them. */
  by: z.string().optional(),
  /** When, as the document writes it: ISO 8601, often without an offset. */
  at: z.string().optional(),
  /** The words that a comment refers to. */
  about: z.string().optional(),
  /**
   * For words that were removed from the sentence `after`: the number of its letters (UTF-16) before them, and the words with
   * the spaces around them. They are restored to that place.
   */
  place: z.object({ offset: z.int().min(0), words: z.string() }).optional(),
});
export type LeftOutLine = z.infer<typeof LeftOutLine>;

/** A line that was kept although it might not be copy. */
export const DoubtfulLine = z.object({ line: z.int().min(1), text: z.string(), doubt: z.string() });
export type DoubtfulLine = z.infer<typeof DoubtfulLine>;

/** A line that became a field: the byline, the credit, the time. `field` names it as the user sees it. */
export const ReadLine = z.object({ line: z.int().min(1), text: z.string(), field: z.string() });
export type ReadLine = z.infer<typeof ReadLine>;

/** What became of every line that is not body text. */
export const IntakeReport = z.object({
  /** The file's name, or null for pasted copy. */
  source: z.string().nullable(),
  /** How the file's bytes were read as text; null for pasted copy and for documents that leave no choice. */
  readIn: ReadCharset.nullable().default(null),
  leftOut: z.array(LeftOutLine),
  doubtful: z.array(DoubtfulLine),
  read: z.array(ReadLine),
});
export type IntakeReport = z.infer<typeof IntakeReport>;
