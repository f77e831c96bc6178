import type { LedgerEntry } from '@shared/api/publish';
import { stripCreditWording } from '@shared/story/credit-wording';
import { PhotoId } from '@shared/story/ids';
import { z } from 'zod';
import { creditInFile } from './credit-in-file';
import { creditsOnPage, type CreditsOnPage, type DescribedPicture } from './credits-on-page';

/** A place with the wrong credit for one photo. `found` is null if it has none. */
export const CreditMismatch = z.object({
  /** Null for a picture that is not a photo of the story. */
  photo: PhotoId.nullable(),
  place: z.enum(['record', 'page', 'structured-data', 'xmp', 'iim', 'file']),
  /** The file, for the places inside one. */
  path: z.string().nullable(),
  expected: z.string(),
  found: z.string().nullable(),
});
export type CreditMismatch = z.infer<typeof CreditMismatch>;

export interface CreditLedger {
  readonly entries: readonly LedgerEntry[];
  readonly mismatches: readonly CreditMismatch[];
}

/** A photo in the body. The lead photo comes first, as in the page's data; then in reading order. */
export interface PhotoOnPage {
  readonly id: PhotoId;
  readonly recorded: string;
  readonly printed: string;
  /** The credit in the files, if it is not the name in `printed`: earlier builds exported everything that is printed. */
  readonly carried?: string | undefined;
  /** Whether it is decorative: its alternative text is empty on purpose. */
  readonly decorative?: true | undefined;
  /** Every file the page offers for it, as the page names them; `data:` addresses if the page carries them. */
  readonly hrefs: readonly string[];
}

/**
 * Reads the credit of every photo back from each place in an export: the page as its reader sees it, its
 * structured data, and the XMP and IIM inside every file. It shares nothing with the writers. `read` gives a file's
 * bytes, or null if there is none.
 */
export function keepLedger(
  photos: readonly PhotoOnPage[],
  page: string,
  read: (href: string) => Uint8Array | null,
): CreditLedger {
  const onPage = creditsOnPage(page);
  const kept = photos.map((photo, at) => entryOf(photo, at, onPage, read));
  return {
    entries: kept.map(({ entry }) => entry),
    mismatches: [...kept.flatMap(mismatchesOf), ...strangers(photos, onPage)],
  };
}

/** The files of the photos that are marked as decorative. */
export const decorativeHrefs = (
  photos: readonly Pick<PhotoOnPage, 'decorative' | 'hrefs'>[],
): ReadonlySet<string> =>
  new Set(photos.filter(({ decorative }) => decorative).flatMap(({ hrefs }) => hrefs));

interface Kept {
  readonly entry: LedgerEntry;
  readonly carried: string;
  /** Files that the page offers and the export does not hold. */
  readonly missing: readonly string[];
}

function entryOf(
  { id, recorded, printed, carried = stripCreditWording(printed), decorative, hrefs }: PhotoOnPage,
  at: number,
  { shown, described }: CreditsOnPage,
  read: (href: string) => Uint8Array | null,
): Kept {
  const own = new Set(hrefs);
  const figures = shown.filter((figure) => figure.hrefs.some((href) => own.has(href)));
  const descriptions = described.filter((each, place) => isOf(each, hrefs, place === at));
  // If one of several differs, as among the lead photo's crops, that one is named.
  const description =
    descriptions.find(({ creditText }) => asRead(creditText ?? '') !== asRead(printed)) ?? descriptions[0];
  const offered = [...new Set([...hrefs, ...figures.flatMap((figure) => figure.hrefs)])];
  const files = offered.map((href) => ({
    href,
    bytes: href.startsWith('data:') ? bytesOf(href) : read(href),
  }));
  return {
    carried,
    entry: {
      photo: id,
      recorded,
      printed,
      ...(decorative && { decorative }),
      page: figures.flatMap(({ credits }) => (credits.length === 0 ? [''] : credits)),
      structuredData: description?.creditText ?? null,
      files: files.flatMap(({ href, bytes }) =>
        bytes === null ? [] : [{ path: nameOf(href), ...creditInFile(bytes) }],
      ),
    },
    missing: files.flatMap(({ href, bytes }) => (bytes === null ? [href] : [])),
  };
}

/** Structured data names a file; if the page carries its pictures itself, only the place says which is which. */
const isOf = ({ url }: DescribedPicture, hrefs: readonly string[], isInPlace: boolean): boolean =>
  url === null ? isInPlace : hrefs.some((href) => url === href || url.endsWith(`/${href}`));

const bytesOf = (href: string): Uint8Array =>
  Uint8Array.from(Buffer.from(href.slice(href.indexOf(',') + 1), 'base64'));

const nameOf = (href: string): string => (href.startsWith('data:') ? href.slice(0, href.indexOf(';')) : href);

/** IIM cannot hold a longer text; its writer leaves out a text that it would have to cut. */
const MAX_IIM_OCTETS = 2000;

/** JPEG must have IIM, unless the credit is longer than IIM holds; what another format has must be right as well. */
const needsIim = (path: string, iim: string | null, expected: string): boolean =>
  iim !== null ||
  ((path.endsWith('.jpg') || path === 'data:image/jpeg') && Buffer.byteLength(expected) <= MAX_IIM_OCTETS);

function mismatchesOf({ entry, carried, missing }: Kept): readonly CreditMismatch[] {
  const { photo, printed: expected, page, structuredData, files } = entry;
  const compare = (
    place: CreditMismatch['place'],
    found: string | null,
    path: string | null = null,
    wanted = expected,
  ) =>
    found !== null && asRead(found) === asRead(wanted)
      ? []
      : [{ photo, place, path, expected: wanted, found }];
  const said = [...page, structuredData, ...files.map(({ xmp }) => xmp)];
  const names = [...new Set(said.map((text) => (text === null ? null : asRead(stripCreditWording(text)))))];
  const [agreed] = names;
  // If all other places agree against the record, the record was changed. A record that names nobody proves nothing.
  const isRecord =
    asRead(expected) === '' ||
    (names.length === 1 && typeof agreed === 'string' && agreed !== asRead(stripCreditWording(expected)));
  if (isRecord) return [{ photo, place: 'record', path: null, expected, found: said[0] ?? null }];
  return [
    ...(page.length === 0 ? compare('page', null) : page.flatMap((found) => compare('page', found))),
    ...compare('structured-data', structuredData),
    ...files.flatMap(({ path, xmp, iim }) => [
      ...compare('xmp', xmp, path, carried),
      ...(needsIim(path, iim, carried) ? compare('iim', iim, path, carried) : []),
    ]),
    ...[...missing, ...(files.length + missing.length === 0 ? [null] : [])].flatMap((path) =>
      compare('file', null, path),
    ),
  ];
}

/** A text without characters that XML or HTML cannot represent, and with single spaces: the formats may differ only in those. */
export const asRead = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Pictures that belong to no photo of the story, shown or in the structured data: their credit is not confirmed by anything. */
function strangers(
  photos: readonly PhotoOnPage[],
  { shown, described }: CreditsOnPage,
): readonly CreditMismatch[] {
  const known = new Set(photos.flatMap(({ hrefs }) => hrefs));
  const stranger = (place: CreditMismatch['place'], path: string, found: string | null): CreditMismatch => ({
    ...{ photo: null, place, path: nameOf(path), expected: '', found },
  });
  return [
    ...shown
      .filter(({ hrefs }) => !hrefs.some((href) => known.has(href)))
      .map(({ hrefs, credits }) => stranger('page', hrefs[0] ?? '', credits.join('; '))),
    ...described
      .filter((each, at) => !isOf(each, [...known], at < photos.length))
      .map(({ url, creditText }) => stranger('structured-data', url ?? '', creditText)),
  ];
}
