import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import { LedgerEntry } from '@shared/api/publish';
import type { CheckResult } from '@shared/checks/check';
import { isPrintOf } from '@shared/house/house';
import { ICON_FILE, isHouseIcon } from '@shared/page/house-icon';
import { z } from 'zod';
import { decorativeHrefs, keepLedger, type CreditLedger } from './credit-ledger';
import { ledgerResults } from './credit-refusal';
import { MANIFEST } from './manifest';
import { pageFaults } from './page-gate';
import { PagePolicy, policyOf } from './page-policy';

/** Exports of an earlier Copydesk have no icon, and their manifests no policy. */
const WithLedger = z.object({ credits: z.array(LedgerEntry), csp: PagePolicy.optional() });

/** The names that an export gives its pictures: a manifest that was tampered with leads nowhere else. */
const PICTURE_FILE = /^photos\/[0-9a-f]{16}-\d+\.(?:avif|webp|jpg)$/;

const MAX_ICON_BYTES = 10_000;

export interface FolderLedger {
  readonly entries: readonly LedgerEntry[];
  readonly results: readonly CheckResult[];
}

/**
 * Rebuilds the ledger of an exported page folder from the files on the disk, and compares it with the one in its
 * manifest, which stands for the story's record. Empty `results` if every credit is what was exported.
 * Throws UNREADABLE_FILE if the folder holds no page, or no manifest with a ledger.
 */
export function ledgerOfFolder(folder: string): FolderLedger {
  const { credits, csp } = ledgerIn(textIn(folder, MANIFEST));
  const page = textIn(folder, 'index.html');
  const photos = credits.map(({ photo, recorded, printed, decorative, files }) => ({
    ...{ id: photo, recorded, printed, decorative },
    carried: files.some(({ xmp }) => xmp === printed) ? printed : undefined,
    hrefs: files.map(({ path }) => path),
  }));
  const kept = keepLedger(photos, page, (href) => pictureIn(folder, href));
  const ledger = { ...kept, mismatches: [...kept.mismatches, ...recordsThatDiffer(credits)] };
  const results = [
    ...pageFaults(page, decorativeHrefs(photos)).map((fault) =>
      stop(`The page has something that no published page may have: ${fault}.`),
    ),
    ...iconFaults(folder),
    ...(csp === undefined || JSON.stringify(csp) === JSON.stringify(policyOf(page))
      ? []
      : [stop('The policy in manifest.json is not the one of this page.')]),
    ...ledgerResults(ledger),
  ];
  const isAsExported = JSON.stringify(ledger.entries) === JSON.stringify(credits);
  if (results.length === 0 && !isAsExported) {
    results.push(stop('The ledger in manifest.json is not the one of this page and its files.'));
  }
  return { entries: ledger.entries, results };
}

const stop = (message: string): CheckResult => ({
  ...{ check: 'credit-ledger', weight: 'stop', message, target: null },
});

/** Whichever wording the house had, the credit that prints is the recorded one. */
const recordsThatDiffer = (credits: readonly LedgerEntry[]): CreditLedger['mismatches'] =>
  credits
    .filter(({ recorded, printed }) => !isPrintOf(printed, recorded))
    .map(({ photo, recorded, printed }) => ({
      ...{ photo, place: 'record', path: null, expected: printed, found: recorded },
    }));

function ledgerIn(manifest: string): z.infer<typeof WithLedger> {
  try {
    return WithLedger.parse(JSON.parse(manifest));
  } catch (cause) {
    const message = 'The manifest.json of this page holds no credit ledger. Export the story again.';
    throw new AppError('UNREADABLE_FILE', message, { cause });
  }
}

/** An SVG can carry script. The one beside a page is the drawing that Copydesk makes, or none. */
function iconFaults(folder: string): readonly CheckResult[] {
  const path = join(folder, ICON_FILE);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || (stat.isFile() && stat.size < MAX_ICON_BYTES && isHouseIcon(readFileSync(path, 'utf8'))))
    return [];
  return [stop(`The ${ICON_FILE} of this page is not the one that was exported.`)];
}

function textIn(folder: string, name: string): string {
  const path = join(folder, name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return readFileSync(path, 'utf8');
  throw new AppError('UNREADABLE_FILE', `There is no ${name} in ${folder}: it is not an exported page.`);
}

function pictureIn(folder: string, href: string): Uint8Array | null {
  const path = join(folder, href);
  const isThere = PICTURE_FILE.test(href) && lstatSync(path, { throwIfNoEntry: false })?.isFile();
  return isThere ? readFileSync(path) : null;
}
