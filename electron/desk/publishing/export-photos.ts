import type { PhotoRendition } from '@shared/block-contract/context';
import { printCredit, type House } from '@shared/house/house';
import { leadPhotoId } from '@shared/document/lead-photo';
import type { Story } from '@shared/document/story';
import { photoPath } from '../library';
import { sha256Of } from '../sha256';
import type { derivePhoto, Derivative } from '../pictures/derivatives';
import type { ExportFile } from './export-file';
import { type ExportedPhotos, placedPhotos, type Renditions } from './photos-on-page';

/** How an export asks for a photo's files; a test may watch it. */
export type Derive = typeof derivePhoto;

interface Job {
  readonly story: Story;
  readonly house: House;
  readonly libraryFolder: string;
  readonly signal: AbortSignal;
  readonly derive: Derive;
  /** Called before each photo, counting from 0. */
  readonly onPhoto: (at: number, of: number) => void;
}

const ENDINGS = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' } as const;

/**
 * The files of every photo in the body, as the page names them. A file is named by its own bytes: a page
 * that was changed never shows a reader's stored copy of another picture. Throws what `derivePhoto` throws.
 */
export async function deriveForFolder(job: Job): Promise<ExportedPhotos> {
  const files = new Map<string, ExportFile>();
  let shared: readonly PhotoRendition[] = [];
  const renditions = await deriveEach(job, (derivatives) => {
    const cuts = derivatives.filter(({ share }) => share !== undefined);
    if (cuts.length > 0) shared = cuts.map(filedIn(files));
    return derivatives.filter(({ share }) => share === undefined).map(filedIn(files));
  });
  return { renditions, shared, files: named([...Object.values(renditions).flat(), ...shared], files) };
}

/**
 * The photo files to embed in a single-file page: one for each photo, in a format that every reader knows. They are written into the page where it is made
 * (`inPage`), and not by the desk.
 */
export async function deriveForSingleFile(job: Job): Promise<ExportedPhotos> {
  const derive: Derive = (input) => job.derive({ ...input, isLead: false, formats: ['image/jpeg'] });
  const files = new Map<string, ExportFile>();
  const renditions = await deriveEach({ ...job, derive }, (derivatives) => {
    const largest = derivatives.findLast(({ mime }) => mime === 'image/jpeg');
    return largest ? [filedIn(files)(largest)] : [];
  });
  return { renditions, shared: [], files: named(Object.values(renditions).flat(), files) };
}

const filedIn =
  (files: Map<string, ExportFile>) =>
  ({ mime, width, height, bytes }: Derivative): PhotoRendition => {
    const path = `photos/${sha256Of(bytes).slice(0, 16)}-${width}.${ENDINGS[mime]}`;
    files.set(path, { path, bytes });
    return { href: path, mime, width, height };
  };

/** In the order of the page: the manifest must not depend on which photo was made first. */
const named = (
  renditions: readonly PhotoRendition[],
  files: ReadonlyMap<string, ExportFile>,
): readonly ExportFile[] => [...new Set(renditions.map(({ href }) => href))].map((href) => files.get(href)!);

/** Photos made at once: encoders keep two cores busy, and the decoded pixels of more would only wait in memory. */
const AT_ONCE = 2;

async function deriveEach(
  { story, house, libraryFolder, signal, derive, onPhoto }: Job,
  toRenditions: (derivatives: readonly Derivative[]) => readonly PhotoRendition[],
): Promise<Renditions> {
  const placed = placedPhotos(story);
  const lead = leadPhotoId(story);
  const made = new Map<string, readonly PhotoRendition[]>();
  const waiting = [...placed.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, [id, photo]] = next;
      if (!photo.file) continue;
      onPhoto(at, placed.length);
      const path = photoPath(libraryFolder, photo.file.sha256, photo.file.mime);
      const printedCredit = printCredit(house, photo.credit, story.language);
      const isLead = id === lead;
      made.set(id, toRenditions(await derive({ path, photo, printedCredit, signal, isLead })));
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((failure: unknown) => {
      // The others finish their current photo before the export fails, so that nothing continues after it.
      waiting.length = 0;
      throw failure;
    }),
  );
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  // In the story's order, whichever photo was made first.
  return Object.fromEntries(placed.map(([id]) => [id, made.get(id) ?? []]));
}
