import { assertNever } from '@shared/assert-never';
import type { LiveRows } from './find-rows';
import type { Hoard } from './hoard';
import { type NamedRow, namedRows } from './lost-keys';
import type { Pace } from './pace';
import type { PageVersions } from './page-versions';
import type { RowSeals } from './row-seals';
import type { FoundRow } from './row-reader';
import type { HeldStory, Holdings, Salvage, SalvageKind } from './salvage';
import { versionTime } from './salvage-story';
import { sayChanges } from './say-changes';
import { asRead } from './salvage-times';
import type { TableName } from './table-shapes';
import { counted } from '@shared/counted';

interface Found {
  readonly pages: PageVersions;
  readonly live: LiveRows;
  readonly hoard: Hoard;
  readonly holdings: Holdings;
  /** Versions of which no copy is what was written. */
  readonly damagedVersions: readonly FoundRow[];
  readonly seals: RowSeals;
}

const KINDS: Readonly<
  Record<SalvageKind, { readonly table: TableName; readonly noun: string; readonly plural: string }>
> = {
  stories: { table: 'story', noun: 'story', plural: 'stories' },
  versions: { table: 'revision', noun: 'version', plural: 'versions' },
  events: { table: 'event', noun: 'event', plural: 'events' },
  photos: { table: 'photo', noun: 'photo', plural: 'photos' },
  records: { table: 'photo_record', noun: 'photo record', plural: 'photo records' },
  settings: { table: 'setting', noun: 'setting', plural: 'settings' },
  reports: { table: 'intake_report', noun: 'intake report', plural: 'intake reports' },
  sources: { table: 'intake_source', noun: 'source file', plural: 'source files' },
  'damaged texts': { table: 'damaged_text', noun: 'damaged text', plural: 'damaged texts' },
};

/** The name of a story in a sentence. */
export const titleOf = (story: Pick<HeldStory, 'shown'> | undefined, id = ''): string =>
  story === undefined
    ? `Story ${id}`
    : story.shown.headline === ''
      ? 'Untitled story'
      : `“${story.shown.headline}”`;

/** Counts what is saved and lost, and says each loss as a sentence. */
export async function sayLosses(found: Found, pace: Pace): Promise<Pick<Salvage, 'counts' | 'lost'>> {
  const { holdings, live, hoard, seals } = found;
  const byId = new Map<string, HeldStory>(holdings.stories.map((story) => [story.shown.id, story]));
  const title = (id: unknown): string => titleOf(byId.get(String(id)), String(id));
  const lost: string[] = [];
  const counts = {} as Record<SalvageKind, { saved: number; lost: number }>;

  const saidStories = holdings.stories.filter(({ draft }) => draft.why !== null);
  for (const { shown, draft } of saidStories)
    lost.push(
      draft.state === 'unreadable'
        ? `${title(shown.id)} could not be read. ${draft.why ?? ''} What is left of it is kept as a file.`
        : `${title(shown.id)} is saved as it was on ${asRead(draft.at)}. ${draft.why ?? ''}`,
    );
  const versions = new Set(
    holdings.stories.flatMap(({ remains }) => remains.versions.map(({ row }) => String(row.values.id))),
  );
  for (const row of found.damagedVersions)
    lost.push(
      `A version of ${title(row.values.story_id)}, kept on ${asRead(versionTime(row))}, could not be read.`,
    );

  const readable = holdings.stories.filter(({ draft }) => draft.state !== 'unreadable');
  const ids = new Set<string>(readable.map(({ shown }) => shown.id));
  const events = readable.reduce((sum, { remains }) => sum + remains.events.length, 0);
  counts.stories = { saved: readable.length, lost: holdings.stories.length - readable.length };
  counts.versions = { saved: versions.size, lost: found.damagedVersions.length };
  counts.events = { saved: events, lost: hoard.of('event').length - events };
  counts.photos = tally(holdings.photos, ({ file }) => file.path !== null);
  for (const kind of ['records', 'settings', 'reports', 'sources', 'damaged texts'] as const) {
    const { table, noun } = KINDS[kind];
    const all = hoard.of(table).length;
    const saved = holdings.rows(table as 'setting').length;
    counts[kind] = { saved, lost: all - saved };
    if (saved < all) lost.push(`${counted(all - saved, noun, KINDS[kind].plural)} could not be read.`);
  }
  if (counts.events.lost > 0)
    lost.push(
      `${counted(counts.events.lost, 'event')} could not be saved: damaged, or of a story that could not be read.`,
    );
  for (const { file, sha256, known, original } of holdings.photos) {
    const name = known ? `“${String(known.row.values.name)}”` : sha256;
    if (file.path === null)
      lost.push(`The file of the photo ${name} ${file.damaged ? 'is damaged' : 'is missing'}.`);
    if (known === null)
      lost.push(
        `The photo ${name} has lost what the library said of it. Its words are read from its file again.`,
      );
    if (original?.file.path === null)
      lost.push(
        `The original file of the photo ${name} ${original.file.damaged ? 'is damaged' : 'is missing'}.`,
      );
  }
  const unknown: string[] = [];
  for (const kind of Object.keys(KINDS) as SalvageKind[]) {
    const { table, noun, plural } = KINDS[kind];
    if (live.whole.has(table)) continue;
    const named = (await namedRows(found.pages, live, table, pace)) ?? sealedRows(seals, table);
    const known = new Set(
      hoard
        .of(table)
        .flatMap((copies) =>
          copies.flatMap((row) => [String(row.values.id ?? row.values.sha256), seals.nameOf(row)]),
        ),
    );
    // A story can be saved from its versions alone; nothing else that is named by a story’s id is a story.
    const gone = (named ?? []).filter(
      ({ name }) => !known.has(name) && !(kind === 'stories' && ids.has(name)),
    );
    for (const { name, storyId, at } of gone) {
      const of = storyId === null || kind === 'stories' ? `, named ${name}` : ` of ${title(storyId)}`;
      lost.push(`${withArticle(noun)}${of}${at === null ? '' : `, of ${asRead(at)}`}, is lost.`);
    }
    counts[kind].lost += gone.length;
    if (named === null) unknown.push(plural);
  }
  if (unknown.length > 0) lost.push(`${PART} ${listed(unknown)}.`);
  lost.push(...sayChanges(holdings, seals, title));
  lost.push(...sayLog(found.pages));
  return { counts, lost };
}

/** The rows of a table by their seals, which are kept apart from it; null if they are not all there. */
function sealedRows(seals: RowSeals, table: TableName): readonly NamedRow[] | null {
  const names = seals.named(table);
  if (names === null) return null;
  const isOfStory = table.startsWith('intake_') || table === 'damaged_text';
  return names.map((name) => ({
    name,
    storyId: isOfStory || name.includes('/') ? (name.split('/')[0] ?? null) : null,
    at: null,
  }));
}

const PART =
  'The part of the library that says what it held is damaged. Everything that was found is saved, but there may have been more';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`;

function tally<T>(items: readonly T[], isSaved: (item: T) => boolean): { saved: number; lost: number } {
  const saved = items.filter(isSaved).length;
  return { saved, lost: items.length - saved };
}

function sayLog({ log }: PageVersions): string[] {
  switch (log) {
    case 'of another file':
      return [
        'The file library.sqlite-wal belongs to another file than library.sqlite. It was not mixed in; its own rows can be read apart.',
      ];
    case 'damaged':
      return ['The file library.sqlite-wal is damaged. What was saved last may be missing.'];
    case 'alone':
      return ['The file library.sqlite is missing. Only library.sqlite-wal was read.'];
    case 'none':
    case 'taken in':
      return [];
    default:
      return assertNever(log);
  }
}
