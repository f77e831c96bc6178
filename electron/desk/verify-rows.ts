import { sentence } from '@shared/sentence';
import type { SealFinding } from './db/seal.repo';
import type { InParts } from './in-parts';
import type { Library } from './library';
import { rowId, sealMessage } from './sealed-rows';
import type { Finding } from './finding';

/** What the kinds of rows are called where `verify` names places. */
const PLACES: Readonly<Record<string, string>> = { revision: 'version', photo_record: 'photo' };

/** `version 0190…`, as the other findings about it. */
const placeOf = ({ tbl, row }: SealFinding): string =>
  tbl === 'seal_root'
    ? 'library.sqlite'
    : `${PLACES[tbl] ?? tbl.replaceAll('_', ' ')} ${row.split('/').at(tbl === 'damaged_text' ? 0 : -1) ?? ''}`;

/** Compares every row with its seal, and the seals with their sum. Never throws. */
export function* verifyRows(library: Library): InParts<Finding[]> {
  try {
    return (yield* library.seal.findingsInParts()).map((finding) => ({
      weight: finding.kind === 'accepted' ? 'remark' : 'damage',
      where: placeOf(finding),
      message: sealMessage(library, finding),
      row: rowId(finding),
    }));
  } catch (failure) {
    return [{ weight: 'damage', where: 'library.sqlite', message: sentence(failure) }];
  }
}
