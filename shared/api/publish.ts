import { z } from 'zod';
import { CheckResult } from '../checks/check';
import { PhotoId, StoryId } from '../story/ids';
import { ZonedTime } from '../story/fields';
import { channel } from './channel';
import { FolderPath } from './folder-path';

/** Page folder, the same as one zip, or one self-contained HTML file. */
export const ExportForm = z.enum(['folder', 'zip', 'single-file']);
export type ExportForm = z.infer<typeof ExportForm>;

/** One photo of an export with its credit as each place says it; `iim` is null in formats that have none. */
export const LedgerEntry = z.object({
  photo: PhotoId,
  /** As the story's record has it, without the house's wording. */
  recorded: z.string(),
  /** As it prints, which page and data must match. The files carry only the name in it, without the house's wording. */
  printed: z.string(),
  /** Only if the photo is decorative: its alternative text is empty on purpose. */
  decorative: z.literal(true).optional(),
  page: z.array(z.string()),
  structuredData: z.string().nullable(),
  files: z.array(z.object({ path: z.string(), xmp: z.string().nullable(), iim: z.string().nullable() })),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The check that stops an export under embargo that nobody confirmed. */
export const EMBARGO_RUNNING = 'embargo-running';

export const publishChannels = {
  'publish.check': channel(z.object({ id: StoryId }), z.object({ results: z.array(CheckResult) })),
  /** What the user should know before the stored draft is exported. Nothing of it stops the export by itself. */
  'publish.before': channel(
    z.object({ id: StoryId }),
    z.object({
      /** Why this person may not export it as it stands, as a sentence; null if they may. */
      refusal: z.string().nullable(),
      /** Whether the export would approve a text that nobody has approved, in this person's name. */
      approves: z.boolean(),
      /** When the embargo ends, if it has not yet: the export then wants `underEmbargo`. */
      embargo: ZonedTime.nullable(),
      /** What the checks find, those that stop the export first. */
      findings: z.array(CheckResult),
      /** What depends on the rest of the library, such as an earlier export or another story's slug. Stops nothing. */
      advice: z.array(CheckResult),
      /** What the photos have and exported pictures cannot have, as a sentence; null if nothing is lost. Stops nothing. */
      leftOut: z.string().nullable(),
      /** Where this library was exported to last, absolute; null if nowhere yet, or if that folder is gone. */
      folder: z.string().nullable(),
    }),
  ),
  /**
   * The credit ledger of the stored draft: makes the page and its pictures as an export would, writes nothing, and reads
   * each photo's credit back from every place. It reports progress and can be cancelled like an export. Throws REFUSED if a check
   * stops the story before there is a page.
   */
  'publish.prove': channel(
    z.object({ id: StoryId, job: z.string().min(1) }),
    z.object({ results: z.array(CheckResult), credits: z.array(LedgerEntry) }),
  ),
  /** The page as it would be exported, with the library's photos. Served to the preview frame by the host. */
  'publish.preview': channel(z.object({ id: StoryId }), z.object({ html: z.string() })),
  /**
   * Exports the stored draft. `to` is an absolute folder; without it the result comes back as bytes (zip and
   * single-file only). Emits `export.progress` under `job`. Throws REFUSED with `details: { results: CheckResult[] }`
   * if a check stops it, or if its embargo has not ended and `underEmbargo` is not set; and CANCELLED after `publish.cancel`; a refused or cancelled export leaves no file.
   */
  'publish.export': channel(
    z.object({
      ...{ id: StoryId, form: ExportForm, to: FolderPath.optional(), job: z.string().min(1) },
      /** The user knows that the embargo has not ended. */
      underEmbargo: z.boolean().optional(),
    }),
    z.object({
      /** Absolute path of the folder or file written; null if the bytes come back instead. */
      path: z.string().nullable(),
      fileName: z.string(),
      bytes: z.instanceof(Uint8Array).nullable(),
      files: z.int().min(1),
      results: z.array(CheckResult),
    }),
  ),
  'publish.cancel': channel(z.object({ job: z.string() }), z.object({})),
};
