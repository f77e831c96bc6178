import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/errors';
import type { RevisionId, StoryId } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import { usedPhotos } from '../records/photo-record';
import { asAppError } from '../failure';
import { storyColumns } from '../story-columns';
import { databaseIn } from '../db/open';
import { keepClosed } from '../db/open-here';
import { logOf } from '../db/log-keeper';
import { findLiveRows, findStrays, type LiveRows, searchAllPages } from './find-rows';
import { type Hoard, hoardRows } from './hoard';
import { type Pace, keepPace, type SalvageWork } from './pace';
import { openPages, type PageVersions, type SalvageSource } from './page-versions';
import { gatherStories, readVersions, type TextReader, textReader } from './remains';
import type { FoundRow } from './row-reader';
import { readSeals, type RowSeals } from './row-seals';
import type { HeldStory, Holdings, Salvage, SalvagedVersion } from './salvage';
import { sayChanges } from './say-changes';
import { sayLosses, titleOf } from './say-losses';
import { findPhotos } from './salvage-photos';
import { isPartlyUsable, isUsable } from './usable-row';
import { tableNames } from './table-shapes';
import { chooseDraft, standingOf, type StoryRemains, versionTime } from './salvage-story';
import { readStory, unpackingFor } from './stored-text';

export interface SalvageOptions extends SalvageWork {
  /** `log` reads only the rows of the log, if it belongs to another file than the database beside it. */
  readonly source?: SalvageSource;
}

/**
 * Reads all that can be read of a library, without SQLite and without changing anything. Damage does not stop it: what cannot be
 * read is listed. Nobody can open the library in this process until it is closed. Throws NOT_FOUND for a folder that holds
 * nothing of a library, LIBRARY_IN_USE, CANCELLED, and DISK_REFUSED if the files cannot be opened at all.
 */
export async function openSalvage(folder: string, options: SalvageOptions = {}): Promise<Salvage> {
  const database = databaseIn(folder);
  if (!existsSync(database) && !existsSync(logOf(database)) && !existsSync(join(folder, 'photos'))) {
    throw new AppError(
      'NOT_FOUND',
      `There is no library in ${folder}. Name the folder that holds library.sqlite.`,
    );
  }
  let release: (() => void) | null = null;
  let pages: PageVersions | null = null;
  const close = (): void => {
    pages?.close();
    release?.();
    [pages, release] = [null, null];
  };
  try {
    release = keepClosed(folder);
    const before = fingerprint(database);
    const pace = keepPace(options);
    await pace.rest();
    pages = await openPages(database, options.source ?? 'library', pace);
    return await readAll({ folder, pages, pace, isUnchanged: () => fingerprint(database) === before, close });
  } catch (failure) {
    close();
    throw asAppError(failure);
  }
}

const fingerprint = (database: string): string =>
  [database, logOf(database)]
    .map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
      return stat ? `${stat.size} ${stat.mtimeNs} ${stat.ino}` : 'none';
    })
    .join();

interface Opened {
  readonly folder: string;
  readonly pages: PageVersions;
  readonly pace: Pace;
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

async function readAll({ folder, pages, pace, isUnchanged, close }: Opened): Promise<Salvage> {
  const live = await findLiveRows(pages, pace);
  const seals = await readSeals(pages, live, pace);
  const hoard = hoardRows(live, seals);
  await findStrays(pages, live, pace);
  missSealed(live, seals);
  const hashes = new Set<unknown>();
  const isProven = (sha256: string): boolean => hashes.has(sha256);
  const noteHashes = (): void => {
    for (const table of ['revision', 'event'] as const)
      for (const copies of hoard.of(table)) for (const { values } of copies) hashes.add(values.sha256);
  };
  noteHashes();
  const texts = textReader(unpackingFor(pages.pages * pages.pageSize), isProven);
  if (!(await isAllWell({ live, hoard, texts, seals, pages }, pace))) {
    await searchAllPages(pages, pace, hoard.add);
    noteHashes();
  }
  const versions = await readVersions(hoard, texts, pace);
  const remains = await gatherStories(
    hoard,
    texts,
    versions.whole,
    { isLogDamaged: pages.log === 'damaged', seals },
    pace,
  );
  const held: HeldStory[] = [];
  const shown = new Set<string>();
  for (const one of remains) {
    if (pace.isDue()) await pace.rest();
    held.push(hold(one, texts, (sha256) => shown.add(sha256)));
  }
  held.sort((a, b) => newestFirst(a, b));
  const photos = await findPhotos(
    folder,
    hoard,
    { areRowsLost: !live.whole.has('photo'), isShown: (sha256) => shown.has(sha256) },
    pace,
  );
  const holdings: Holdings = {
    stories: held,
    photos,
    rows: (table) =>
      hoard.of(table).flatMap((copies) => copies.find(isUsable) ?? copies.find(isPartlyUsable) ?? []),
    json: texts.json,
  };
  const said = await sayLosses(
    { pages, live, hoard, holdings, damagedVersions: versions.damaged, seals },
    pace,
  );
  const byId = new Map<string, HeldStory>(held.map((story) => [story.remains.id, story]));
  const byVersion = new Map(versions.whole.map((version) => [String(version.row.values.id), version]));
  const read = (row: FoundRow | null | undefined): Story | null => {
    const story = row ? readStory({ json: texts.json(row) }) : null;
    return typeof story === 'string' ? null : story;
  };
  return {
    folder,
    log: pages.log,
    stories: held.map((story) => story.shown),
    ...said,
    read: (id: StoryId) => read(byId.get(id)?.draft.from),
    versions: (id) => (byId.get(id)?.remains.versions ?? []).map(({ row }) => toVersion(row)).toReversed(),
    readVersion: (id: RevisionId) => read(byVersion.get(id)?.row),
    holdings,
    changesIn: (part) => sayChanges(part, seals, (id) => titleOf(byId.get(String(id)))),
    isUnchanged,
    close,
  };
}

/** A table that lacks a row that was sealed is not whole. */
function missSealed({ rows, whole }: LiveRows, seals: RowSeals): void {
  for (const table of tableNames) {
    const found = new Set((rows.get(table) ?? []).map(seals.nameOf));
    if (seals.named(table)?.some((name) => !found.has(name))) whole.delete(table);
  }
}

interface Looked {
  readonly live: LiveRows;
  readonly hoard: Hoard;
  readonly texts: TextReader;
  readonly seals: RowSeals;
  readonly pages: PageVersions;
}

/** Whether every table is whole, every text what was written and every row as it was sealed: then nothing has to be looked for. */
async function isAllWell({ live, hoard, texts, seals, pages }: Looked, pace: Pace): Promise<boolean> {
  let isWell = pages.log !== 'damaged' && live.whole.size === tableNames.length;
  for (const table of tableNames)
    for (const [row] of hoard.of(table)) {
      if (pace.isDue()) await pace.rest();
      if (!row) continue;
      // Also reads all that belongs to a row, whose pages need not be searched then.
      const isText = table === 'story' || table === 'revision';
      const isRead = isText ? texts.check(row).isWhole : isUsable(row) && row.large() !== null;
      if (!isRead || (seals.changes(row) ?? []).length > 0) isWell = false;
    }
  return isWell;
}

function hold(remains: StoryRemains, texts: TextReader, hearPhoto: (sha256: string) => void): HeldStory {
  const chosen = chooseDraft(remains);
  const story = chosen.from && readStory({ json: texts.json(chosen.from) });
  // What this build cannot read stays as it is, and is reported.
  const draft = typeof story === 'string' ? { ...chosen, state: 'unreadable' as const, why: story } : chosen;
  const standing = standingOf(remains, draft);
  if (story && typeof story !== 'string') usedPhotos(story).forEach(hearPhoto);
  const columns = story && typeof story !== 'string' ? storyColumns(story) : null;
  const named = remains.rows[0]?.row.values.headline ?? remains.versions.at(-1)?.row.values.headline;
  const deleted = standing.deletedAt !== null;
  return {
    remains,
    draft,
    standing,
    shown: {
      id: remains.id,
      headline: columns?.headline ?? String(named ?? ''),
      state: draft.state,
      at: draft.at,
      words: columns?.words ?? 0,
      deleted,
      shelf: deleted ? 'deleted' : standing.status,
      versions: remains.versions.length,
      why: draft.why,
    },
  };
}

/** By their places in the list, and by the clock if a place is lost. */
function newestFirst(a: HeldStory, b: HeldStory): number {
  const [x, y] = [a.standing.touched, b.standing.touched];
  if (x !== null && y !== null) return y - x;
  return a.standing.updatedAt < b.standing.updatedAt ? 1 : -1;
}

const toVersion = (row: FoundRow): SalvagedVersion => ({
  id: String(row.values.id) as RevisionId,
  at: versionTime(row),
  kind: String(row.values.kind),
  headline: String(row.values.headline),
  words: Number(row.values.words),
});
