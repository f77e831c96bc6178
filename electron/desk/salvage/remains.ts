import type { StoryId } from '@shared/story/ids';
import { bestFirst, type Hoard } from './hoard';
import type { Pace } from './pace';
import type { FoundRow } from './row-reader';
import type { RowSeals } from './row-seals';
import type { StoryRemains, WholeVersion } from './salvage-story';
import { eventOf } from './written-rows';
import { type FoundText, readJson, readText, type Unpacking } from './stored-text';

/** Reads each text once. */
export interface TextReader {
  /** What was found of a row's text, without the text. */
  readonly check: (row: FoundRow) => Omit<FoundText, 'json'>;
  readonly json: (row: FoundRow) => string;
}

export function textReader(unpacking: Unpacking, isProven: (sha256: string) => boolean): TextReader {
  const checked = new Map<FoundRow, Omit<FoundText, 'json'>>();
  return {
    check: (row) => {
      const known = checked.get(row);
      if (known) return known;
      const { isWhole, sha256, storyId } = readText(row, unpacking, isProven);
      checked.set(row, { isWhole, sha256, storyId });
      return { isWhole, sha256, storyId };
    },
    json: (row) => readJson(row, unpacking),
  };
}

/** The versions that are what was written, by their names' order in the library; and those of which no copy is. */
export async function readVersions(
  hoard: Hoard,
  texts: TextReader,
  pace: Pace,
): Promise<{ readonly whole: readonly WholeVersion[]; readonly damaged: readonly FoundRow[] }> {
  const whole: WholeVersion[] = [];
  const damaged: FoundRow[] = [];
  for (const copies of hoard.of('revision')) {
    if (pace.isDue()) await pace.rest();
    const row = copies.find((copy) => texts.check(copy).isWhole);
    const { storyId, sha256 } = row ? texts.check(row) : { storyId: null, sha256: null };
    if (row && storyId && sha256) whole.push({ row, storyId, sha256 });
    else if (copies[0]) damaged.push(copies[0]);
  }
  return { whole, damaged };
}

/**
 * Brings together what was found of each story. A text says itself which story it is of, under its hash; the columns beside it
 * may be damaged. `isLogDamaged`: newer rows than those of the library's tree may be behind the damage.
 */
export async function gatherStories(
  hoard: Hoard,
  texts: TextReader,
  versions: readonly WholeVersion[],
  { isLogDamaged, seals }: { readonly isLogDamaged: boolean; readonly seals: RowSeals },
  pace: Pace,
): Promise<readonly StoryRemains[]> {
  const rows = new Map<string, { row: FoundRow; text: Omit<FoundText, 'json'> }[]>();
  for (const copies of hoard.of('story')) {
    if (pace.isDue()) await pace.rest();
    const own = copies.find(({ rank }) => rank === 0);
    const isOwnWhole =
      own !== undefined && texts.check(own).isWhole && (seals.changes(own) ?? []).length === 0;
    for (const row of isOwnWhole && !isLogDamaged ? [own] : copies) {
      const text = texts.check(row);
      const id = text.storyId ?? String(row.values.id);
      const known = rows.get(id);
      if (known) known.push({ row, text });
      else rows.set(id, [{ row, text }]);
    }
  }
  const events = groupBy(
    hoard.of('event').flatMap((copies) => copies.find((copy) => eventOf(copy) !== null) ?? []),
    ({ values }) => String(values.story_id),
  );
  const ofStory = groupBy(versions, ({ storyId }) => storyId);
  const ids = new Set([...rows.keys(), ...ofStory.keys()]);
  return [...ids].map((id) => ({
    id: id as StoryId,
    rows: (rows.get(id) ?? []).sort((a, b) => bestFirst(seals)(a.row, b.row)),
    versions: ofStory.get(id) ?? [],
    events: events.get(id) ?? [],
  }));
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
