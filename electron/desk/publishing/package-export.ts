import { assertNever } from '@shared/assert-never';
import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import type { ExportForm, LedgerEntry } from '@shared/api/publish';
import type { CheckResult } from '@shared/checks/check';
import { ICON_FILE } from '@shared/html/house-icon';
import type { Story } from '@shared/story/story';
import { lstatSync, statSync } from 'node:fs';
import type { LeftOutCredentials } from '../services/left-out-credentials';
import { atTarget } from './disk-failure';
import { textFile, type ExportFile } from './export-file';
import { manifestFile } from './manifest';
import { pageFaults } from './page-gate';
import { isPageOf } from './page-owner';
import { placeExport, type Journal } from './place-export';
import { isZipOf, zipFolder } from './zip';

interface Package {
  readonly form: ExportForm;
  /** Absolute; without it the bytes come back. */
  readonly to: string | undefined;
  readonly name: string;
  readonly story: Story;
  readonly revision: number;
  readonly appVersion: string;
  readonly page: string;
  /** The drawing of the publication's icon, for forms that have files beside the page. */
  readonly icon: string;
  readonly photos: readonly ExportFile[];
  readonly results: readonly CheckResult[];
  /** Records the export; where bytes come back instead, only its `record` is asked. */
  readonly journal: Journal;
  readonly credits: readonly LedgerEntry[];
  readonly leftOut: readonly LeftOutCredentials[];
  /** The files of photos that are marked as decorative, as the page names them. */
  readonly decorative: ReadonlySet<string>;
}

type Packed = Omit<Output<'publish.export'>, 'results'>;

/**
 * Puts a finished page into the form asked for and, where a folder is named, onto the disk: whole or not at all.
 * The page is read once more as a browser would; one that holds what no page may is REFUSED.
 */
export function packageExport(input: Package): Packed {
  refuseFaults(pageFaults(input.page, input.decorative));
  const { form, to, name, story } = input;
  if (to !== undefined) atTarget(to, () => refuseNonFolder(to));
  switch (form) {
    case 'folder': {
      if (to === undefined) throw new TypeError('A page folder needs a folder to stand in.');
      const files = folderFiles(input);
      const folder = { kind: 'folder', name, storyId: story.id, files } as const;
      const path = atTarget(to, () => placeExport(to, folder, input.journal));
      return { path, fileName: name, bytes: null, files: files.length };
    }
    case 'zip': {
      const files = folderFiles(input);
      const bytes = zipFolder(name, files);
      const isSameStory = (zip: Uint8Array): boolean => isZipOf(story.id, zip);
      return { ...handOut(input, 'zip', bytes, isSameStory), files: files.length };
    }
    case 'single-file': {
      const { bytes } = textFile(`${name}.html`, input.page);
      return { ...handOut(input, 'html', bytes, (page) => isPageOf(bytes, page)), files: 1 };
    }
    default:
      return assertNever(form);
  }
}

/** One file: into the folder named, or back as bytes. */
function handOut(
  { to, name, journal }: Package,
  ending: 'zip' | 'html',
  bytes: Uint8Array,
  isSameStory: (earlier: Uint8Array) => boolean,
): Pick<Packed, 'path' | 'fileName' | 'bytes'> {
  const fileName = `${name}.${ending}`;
  if (to !== undefined) {
    const file = { kind: 'file', name, ending, bytes, isSameStory } as const;
    const path = atTarget(to, () => placeExport(to, file, journal));
    return { path, fileName, bytes: null };
  }
  journal.record();
  return { path: null, fileName, bytes: Uint8Array.from(bytes) };
}

function folderFiles({ photos, icon, ...about }: Package): readonly ExportFile[] {
  const files = [textFile('index.html', about.page), textFile(ICON_FILE, icon), ...photos];
  return [...files, manifestFile({ ...about, files })];
}

/** Nothing stands there yet, or a folder; a link to a folder is the user's own choice. */
function refuseNonFolder(to: string): void {
  const stat = lstatSync(to, { throwIfNoEntry: false });
  const isFolder =
    !stat ||
    stat.isDirectory() ||
    (stat.isSymbolicLink() && statSync(to, { throwIfNoEntry: false })?.isDirectory() === true);
  if (!isFolder) throw new AppError('INVALID', `${to} is not a folder. Choose a folder to export to.`);
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const message = `The page would hold what no published page may: ${[...new Set(faults)].slice(0, 5).join('; ')}.`;
  const result: CheckResult = { check: 'page', weight: 'stop', message, target: null };
  throw new AppError('REFUSED', `Not exported. ${message}`, { details: { results: [result] } });
}
