import type { DamagedRow } from '@shared/api/damage';
import { AppError } from '@shared/errors';
import type { Sha256 } from '@shared/story/ids';
import type { SealFinding } from './db/seal.repo';
import type { StoryRow } from './db/story.repo';
import type { Library } from './library';
import { usedPhotos } from './records/photo-record';
import { OF_PHOTO, rowId, sealMessage } from './sealed-rows';
import { findReadable } from './records/story-search';

/** Tables whose rows belong to one story. */
const OF_STORY = ['story', 'revision', 'event', 'story_address', 'intake_report', 'intake_source'] as const;

const asRow =
  (library: Pick<Library, 'stories' | 'photos'>) =>
  (finding: SealFinding): DamagedRow => ({ row: rowId(finding), message: sealMessage(library, finding) });

type Reader = Pick<Library, 'seal' | 'stories' | 'photos'>;

/** What is wrong with what the library knows of these pictures. */
export const damagedRowsOfPhotos = (library: Reader, photos: readonly Sha256[]): DamagedRow[] =>
  photos.flatMap((sha256) => OF_PHOTO.flatMap((tbl) => library.seal.check(tbl, sha256))).map(asRow(library));

/** What is wrong with the settings of the house. */
export const damagedRowsOfHouse = (library: Reader): DamagedRow[] =>
  library.seal.check('setting', 'house').map(asRow(library));

/**
 * What is wrong with everything that a story’s page or its approval depends on: its row, versions, history and report, the records of the
 * photos in it, and the house.
 */
export function damagedRowsOf(library: Reader, { json, ...stored }: StoryRow): DamagedRow[] {
  const story = findReadable({ json, sha256: stored.sha256 });
  const own = OF_STORY.flatMap((tbl) =>
    library.seal.rowsOf(tbl, stored.id).flatMap((row) => library.seal.check(tbl, row)),
  );
  return [
    ...own.map(asRow(library)),
    ...damagedRowsOfPhotos(library, story ? usedPhotos(story) : []),
    ...damagedRowsOfHouse(library),
    ...damagedSum(library),
  ];
}

/** What is wrong with the sum of all seals, as far as they were added up since the opening: rows may have been put back with their seals. */
const damagedSum = (library: Reader): DamagedRow[] => {
  const wrong = library.seal.wrongSum();
  return wrong ? [asRow(library)(wrong)] : [];
};

/** As {@link damagedRowsOf}, after all seals were added up. Before anything leaves the library or is approved. */
export function allDamagedRowsOf(library: Reader, row: StoryRow): DamagedRow[] {
  library.seal.addSome(Infinity);
  return damagedRowsOf(library, row);
}

/** As a part of a reply: absent if nothing is damaged. */
export const namingDamage = (rows: readonly DamagedRow[]): { readonly damaged?: readonly DamagedRow[] } =>
  rows.length === 0 ? {} : { damaged: rows };

/** Throws ROW_DAMAGED with `{ rows }` if there are any. `what` says what is not done: `Not exported.` */
export function refuseDamaged(what: string, rows: readonly DamagedRow[]): void {
  const [first, ...more] = rows;
  if (!first) return;
  const others = more.length === 0 ? '' : ` And ${more.length} more.`;
  const message = `${what} Something other than Copydesk has changed the library: ${first.message}.${others} If what is there now is right, an editor can accept it.`;
  throw new AppError('ROW_DAMAGED', message, { details: { rows } });
}
