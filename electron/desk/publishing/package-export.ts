import { lstatSync, statSync } from 'node:fs';
import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { StoryId } from '@shared/story/ids';
import { atTarget } from './disk-failure';
import type { FinishedPage } from './page-jobs';
import type { PageWork } from './page-work';
import { placeExport, type Journal } from './place-export';

interface Package {
  /** Absolute; without it the bytes come back. */
  readonly to: string | undefined;
  /** The name in the folder, without ending. */
  readonly name: string;
  readonly storyId: StoryId;
  readonly page: FinishedPage;
  /** Records the export; if bytes come back instead, only its `record` is called. */
  readonly journal: Journal;
  readonly pages: PageWork;
  /** Can cancel until the export is about to get its name. */
  readonly signal: AbortSignal;
}

type Packed = Omit<Output<'publish.export'>, 'results'>;

/**
 * Puts a finished page onto the disk, if a folder is named, all or nothing. The desk does other work meanwhile. Throws INVALID, CANCELLED, DISK_FULL, DISK_REFUSED and
 * what the journal throws.
 */
export async function packageExport({ to, page, ...input }: Package): Promise<Packed> {
  const { name, storyId, journal, pages } = input;
  if (to === undefined) return handOut(page, input);
  await atTarget(to, () => refuseNonFolder(to));
  if (page.kind === 'folder') {
    const folder = { ...page, name, storyId };
    const path = await atTarget(to, () => placeExport(to, folder, journal, input.signal));
    return { path, fileName: name, bytes: null, files: page.files.length };
  }
  const { ending, head } = page;
  const isSameStory = (file: string): Promise<boolean> =>
    pages.run('isEarlier', { path: file, ending, storyId, head });
  const file = { ...page, name, isSameStory };
  const path = await atTarget(to, () => placeExport(to, file, journal, input.signal));
  return { path, fileName: `${name}.${ending}`, bytes: null, files: page.count };
}

/** Returned as bytes. */
function handOut(page: FinishedPage, { name, journal }: Pick<Package, 'name' | 'journal'>): Packed {
  if (page.kind === 'folder') throw new TypeError('Choose a folder to put the page folder in.');
  journal.record();
  return { path: null, fileName: `${name}.${page.ending}`, bytes: page.bytes, files: page.count };
}

/** Nothing is there yet, or a folder; a link to a folder is the user's own choice. */
function refuseNonFolder(to: string): void {
  const stat = lstatSync(to, { throwIfNoEntry: false });
  const isFolder =
    !stat ||
    stat.isDirectory() ||
    (stat.isSymbolicLink() && statSync(to, { throwIfNoEntry: false })?.isDirectory() === true);
  if (!isFolder) throw new AppError('INVALID', `${to} is not a folder. Choose a folder to export to.`);
}
