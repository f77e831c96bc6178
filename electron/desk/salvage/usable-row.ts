import { assertNever } from '@shared/assert-never';
import type { FoundRow } from './row-reader';

/** JSON that damage may have changed; undefined for invalid JSON. */
export function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json)) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether all of a row can be read, and its JSON is JSON. A text with a hash is compared with that instead. */
export function isUsable(row: FoundRow): boolean {
  switch (row.table) {
    case 'setting':
    case 'intake_report':
      return largeJson(row) !== undefined;
    case 'photo_note':
      return Array.isArray(largeJson(row));
    case 'photo_record':
      return parsed(row.values.words) !== undefined;
    case 'intake_source':
    case 'damaged_text':
      return row.large() !== null;
    case 'story':
    case 'revision':
    case 'event':
    case 'photo':
    case 'photo_original':
      return true;
    default:
      return assertNever(row.table);
  }
}

/** Whether a row can be saved in part: the record of a photo still says whether it may be used, for example. */
export const isPartlyUsable = (row: FoundRow): boolean => row.table === 'photo_record';

/** The columns of a row that could not be read, or say nothing. */
export function lostColumns(row: FoundRow): readonly string[] {
  const isWordless =
    (row.table === 'photo' || row.table === 'photo_record') && parsed(row.values.words) === undefined;
  return isWordless && !row.lost.includes('words') ? ['words', ...row.lost] : row.lost;
}

/** What a row's large column says as JSON; undefined if it is gone or says nothing. */
export function largeJson(row: FoundRow): unknown {
  const large = row.large();
  return large === null ? undefined : parsed(large.toString('utf8'));
}
