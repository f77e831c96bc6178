import { placeIn } from '../sealed-rows';
import type { FoundRow } from './row-reader';
import type { RowSeals } from './row-seals';
import type { Holdings } from './salvage';
import { versionTime } from './salvage-story';
import { asRead } from './salvage-times';
import { lostColumns } from './usable-row';

/** Columns of a story that are derived again from its text. */
const DERIVED: ReadonlySet<string> = new Set([
  ...['seq', 'headline', 'opening', 'section', 'bylines', 'language', 'direction', 'words', 'photos'],
  ...['photos_unfinished', 'lead_photo'],
]);

/** Says which rows are saved though they are not what was written, or only in part: no better copy of them was found. */
export function sayChanges(
  { stories, photos, rows }: Holdings,
  seals: RowSeals,
  title: (storyId: unknown) => string,
): string[] {
  const said: string[] = [];
  const look = (row: FoundRow | undefined, what: string): void => {
    const changes = (row && seals.changes(row)) ?? [];
    const columns = row?.table === 'story' ? changes.filter((column) => !DERIVED.has(column)) : changes;
    const lost = row ? lostColumns(row) : [];
    const plain = (column: string): string =>
      column === 'rowid' && row ? placeIn(row.table) : column.replaceAll('_', ' ');
    if (lost.length > 0) {
      const all = [...new Set([...lost, ...columns])];
      said.push(`${what} is saved in part. Lost or changed: ${all.map(plain).join(', ')}.`);
    } else if (columns.length > 0)
      said.push(`${what} is saved, but is not what was written: ${columns.map(plain).join(', ')}.`);
  };
  for (const { remains } of stories) {
    const name = title(remains.id);
    look(remains.rows[0]?.row, `What the library says of ${name}`);
    for (const { row } of remains.versions)
      look(row, `What is said of a version of ${name}, kept on ${asRead(versionTime(row))},`);
    for (const row of remains.events) look(row, `An event of ${name}, of ${asRead(String(row.values.at))},`);
  }
  const names = new Map(
    photos.map(({ sha256, known }) => [String(sha256), String(known?.row.values.name ?? sha256)]),
  );
  for (const { known } of photos) look(known?.row, `The photo “${String(known?.row.values.name)}”`);
  for (const row of rows('photo_record'))
    look(row, `What the library says of the photo “${names.get(String(row.values.sha256)) ?? ''}”`);
  for (const row of rows('setting')) look(row, `The setting “${String(row.values.key)}”`);
  for (const row of rows('intake_report')) look(row, `The intake report of ${title(row.values.story_id)}`);
  for (const row of rows('intake_source')) look(row, `The source file of ${title(row.values.story_id)}`);
  return said;
}
