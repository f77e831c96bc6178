import { readFileSync } from 'node:fs';
import { AppError } from '@shared/errors';
import type { ExportForm, LedgerEntry } from '@shared/api/publish';
import { runChecks } from '@shared/checks';
import type { CheckResult } from '@shared/checks/check';
import type { DeskKnowledge } from '@shared/checks/desk-knowledge';
import type { House } from '@shared/house/house';
import { houseIcon, ICON_FILE, inlineIcon } from '@shared/page/house-icon';
import { renderPage } from '@shared/page/page';
import { photoNeeds } from '@shared/story/photo-needs';
import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { LeftOutCredentials } from './left-out-credentials';
import { sha256Of } from '../sha256';
import { type CreditLedger, decorativeHrefs } from './credit-ledger';
import { refuseMismatches } from './credit-refusal';
import { type ExportFile, textFile } from './export-file';
import { type ExportedPhotos, inPage, ledgerOf, photosOnPage, renditionsForPreview } from './photos-on-page';
import { MANIFEST, manifestFile } from './manifest';
import { pageFaults } from './page-gate';
import { HEAD_BYTES, isPageOf } from './page-owner';
import { refuseStops } from './stopped-by-checks';
import { isZipOf, zipFolder } from './zip';

interface PageToMake {
  readonly story: Story;
  readonly house: House;
}

interface PageToCheck extends PageToMake {
  readonly knowledge: DeskKnowledge;
}

interface PageWithPhotos extends PageToMake {
  readonly photos: ExportedPhotos;
}

/** What an export is put together from. */
export interface PageToFinish extends PageWithPhotos, PageToCheck {
  readonly form: ExportForm;
  /** The name in the folder, without ending. */
  readonly name: string;
  readonly revision: number;
  readonly appVersion: string;
  readonly leftOut: readonly LeftOutCredentials[];
}

/** A page in the requested form. `proof` is the SHA-256 that identifies it in its place: the manifest's, or the one file's. */
export type FinishedPage =
  | { readonly kind: 'folder'; readonly files: readonly ExportFile[]; readonly proof: Sha256 }
  | {
      readonly kind: 'file';
      readonly ending: 'zip' | 'html';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly proof: Sha256;
      /** How many files it stands for. */
      readonly count: number;
      /** The start of the page, by which an earlier one of the same story is known. */
      readonly head: Uint8Array;
    };

/** A page that may be published, with the results of the checks. */
export interface CheckedPage {
  readonly page: FinishedPage;
  readonly results: readonly CheckResult[];
}

/** A file in the place of a new export. */
interface FileThere {
  /** Absolute. */
  readonly path: string;
  readonly ending: 'zip' | 'html';
  readonly storyId: string;
  /** The start of the page that is to go there. */
  readonly head: Uint8Array;
}

/** All work on a page's text and files, away from the desk. Input and output can be cloned. */
export const PAGE_JOBS = {
  /** The page with the library's photos; a note in its place says what a photo lacks. */
  preview: ({ story, house }: PageToMake): string =>
    renderPage(story, {
      house,
      renditions: renditionsForPreview(story),
      purpose: 'preview',
      needsOf: (photo) => photoNeeds(photo).map(({ need }) => need),
    }),

  /** Throws REFUSED with all that the checks find, if any of it stops an export. */
  check: ({ story, house, knowledge }: PageToCheck): void => {
    refuseStops(runChecks(story, house, knowledge));
  },

  prove: ({ story, house, photos }: PageWithPhotos): CreditLedger => {
    const { renditions, shared } = photos;
    return ledgerOf(story, house, renderPage(story, { house, renditions, shared }), photos);
  },

  /**
   * Checks the story, makes the page, reads it back, and packs it. Throws REFUSED if a check stops it, a place says another credit, or the page holds
   * what none may.
   */
  finish: (asked: PageToFinish): CheckedPage => {
    const results = runChecks(asked.story, asked.house, asked.knowledge);
    refuseStops(results);
    return { page: finishedPage(asked, results), results };
  },

  /** Whether a file is an earlier export of the same story. Failures are those of `node:fs`. */
  isEarlier: ({ path, ending, storyId, head }: FileThere): boolean => {
    const bytes = readFileSync(path);
    return ending === 'zip' ? isZipOf(storyId, bytes) : isPageOf(head, bytes);
  },
};
export type PageJobs = typeof PAGE_JOBS;

function finishedPage(
  { form, name, story, house, ...about }: PageToFinish,
  results: readonly CheckResult[],
): FinishedPage {
  const photos = form === 'single-file' ? inPage(about.photos) : about.photos;
  const { renditions, shared } = photos;
  const icon = form === 'single-file' ? inlineIcon(house) : ICON_FILE;
  const page = renderPage(story, { house, renditions, shared, icon });
  const ledger = ledgerOf(story, house, page, photos);
  refuseMismatches(ledger);
  refuseFaults(pageFaults(page, decorativeHrefs(photosOnPage(story, house, photos))));
  const head = new TextEncoder().encode(page.slice(0, HEAD_BYTES));
  if (form === 'single-file')
    return { kind: 'file', ending: 'html', ...proven(new TextEncoder().encode(page)), count: 1, head };
  const files = folderFiles({ ...about, results, story, page, house, photos, credits: ledger.entries });
  if (form === 'folder') {
    const manifest = files.find(({ path }) => path === MANIFEST)!;
    return { kind: 'folder', files, proof: sha256Of(manifest.bytes) };
  }
  const zip = Uint8Array.from(zipFolder(name, files));
  return { kind: 'file', ending: 'zip', ...proven(zip), count: files.length, head };
}

const proven = (bytes: Uint8Array<ArrayBuffer>) => ({ bytes, proof: sha256Of(bytes) });

interface FolderToFill extends Omit<PageToFinish, 'form' | 'name'> {
  readonly results: readonly CheckResult[];
  readonly page: string;
  readonly credits: readonly LedgerEntry[];
}

function folderFiles({ photos, house, ...about }: FolderToFill): readonly ExportFile[] {
  const files = [textFile('index.html', about.page), textFile(ICON_FILE, houseIcon(house)), ...photos.files];
  return [...files, manifestFile({ ...about, files })];
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const message = `The page would have something that no published page may have: ${[...new Set(faults)].slice(0, 5).join('; ')}.`;
  const result: CheckResult = { check: 'page', weight: 'stop', message, target: null };
  throw new AppError('REFUSED', `Not exported. ${message}`, { details: { results: [result] } });
}
