import { Sha256, StoryId } from '@shared/story/ids';
import { join } from 'node:path';
import type { Library } from '../library';
import { usedPhotos } from '../records/photo-record';
import { sha256Of } from '../sha256';
import { addressRow } from '../story-addresses';
import { storyColumns } from '../story-columns';
import { expandDocument } from '../story-document';
import { addSearchText } from '../records/story-search';
import { writeFileWhole } from '../write-file';
import type { Pace } from './pace';
import { groupBy } from './remains';
import type { FoundRow } from './row-reader';
import type { HeldStory, Holdings } from './salvage';
import type { WholeVersion } from './salvage-story';
import { readStory } from './stored-text';
import { largeJson } from './usable-row';
import { eventOf, revisionOf } from './written-rows';

/** Stories in one transaction: each is synced, and no save waits for a long one. */
const AT_ONCE = 20;

/** Where a new library keeps what could not be read, as it was found. Nothing of Copydesk reads it. */
export const UNREADABLE = 'unreadable';

/** Puts the stories with all that belongs to them into a new library, in their order. */
export async function writeStories(library: Library, holdings: Holdings, pace: Pace): Promise<void> {
  const beside = {
    reports: groupBy(holdings.rows('intake_report'), storyOf),
    sources: groupBy(holdings.rows('intake_source'), storyOf),
    damaged: groupBy(holdings.rows('damaged_text'), storyOf),
  };
  const oldestFirst = holdings.stories.toReversed();
  const places = placesOf(oldestFirst);
  for (let from = 0; from < oldestFirst.length; from += AT_ONCE) {
    pace.tell({ step: 'writing', done: from, of: oldestFirst.length });
    await pace.rest();
    library.transact(() => {
      oldestFirst.slice(from, from + AT_ONCE).forEach((story, index) => {
        if (writeStory(library, holdings, story, places[from + index] ?? from + index + 1))
          writeBeside(library, story.remains.id, beside);
        else keepUnreadable(library, holdings, story);
      });
    });
  }
}

const storyOf = ({ values }: FoundRow): string => String(values.story_id);

/** The places of stories in the list: as they were, or new ones if one is lost. */
function placesOf(oldestFirst: readonly HeldStory[]): readonly number[] {
  const places = oldestFirst.map(({ standing }) => standing.touched);
  const areKnown = places.every(
    (place, at) => place !== null && place > (at === 0 ? 0 : (places[at - 1] ?? 0)),
  );
  return areKnown ? places.map(Number) : oldestFirst.map((_, at) => at + 1);
}

/** False for a story without a text that this build can read. */
function writeStory(library: Library, holdings: Holdings, held: HeldStory, touched: number): boolean {
  const { remains, draft, standing } = held;
  const json = draft.from === null ? '' : holdings.json(draft.from);
  const story = json === '' ? null : readStory({ json });
  if (!story || typeof story === 'string' || !draft.sha256 || !StoryId.safeParse(remains.id).success)
    return false;
  const { id } = remains;
  const { revision, status, createdAt, updatedAt, deletedAt } = standing;
  const settledSha256 = Sha256.safeParse(standing.settledSha256).data ?? null;
  library.stories.insert(
    { id, revision, status, json, sha256: draft.sha256, settledSha256, createdAt, updatedAt, touched },
    storyColumns(story),
  );
  if (deletedAt !== null) library.stories.setTouched(id, { touched, updatedAt, deletedAt });
  library.photoUses.replace(id, deletedAt === null ? usedPhotos(story) : []);
  library.addresses.replace(addressRow(story));
  addSearchText(library, { touched }, story);
  for (const version of remains.versions) writeVersion(library, version, holdings.json(version.row));
  for (const row of remains.events) {
    const event = eventOf(row);
    if (event) library.events.insert(event);
  }
  const newest = remains.rows[0];
  const damaged = draft.state === 'earlier version' && newest ? holdings.json(newest.row) : '';
  if (newest && damaged !== '')
    library.damagedTexts.keep(id, { json: damaged, sha256: newest.text.sha256 }, new Date().toISOString());
  return true;
}

/** Its headline and words are what its text says: what stood beside the text may be damaged, or counted by an earlier build. */
function writeVersion({ revisions }: Library, version: WholeVersion, json: string): void {
  const story = readStory({ json });
  const row = revisionOf(version);
  if (typeof story === 'string') return revisions.insert(row, json);
  const { headline, words } = storyColumns(story);
  revisions.insert({ ...row, headline, words }, json);
}

interface Beside {
  readonly reports: ReadonlyMap<string, readonly FoundRow[]>;
  readonly sources: ReadonlyMap<string, readonly FoundRow[]>;
  readonly damaged: ReadonlyMap<string, readonly FoundRow[]>;
}

function writeBeside(library: Library, id: StoryId, { reports, sources, damaged }: Beside): void {
  for (const row of reports.get(id) ?? []) library.reports.set(id, largeJson(row));
  for (const row of sources.get(id) ?? []) {
    const bytes = row.large();
    if (bytes) library.sources.set(id, { name: String(row.values.name), bytes });
  }
  for (const row of damaged.get(id) ?? []) {
    const json = expandDocument(row.large() ?? Buffer.alloc(0));
    const sha256 = Sha256.safeParse(row.values.sha256).data;
    // If it was damaged again, it is no longer what was found then.
    if (sha256 && sha256Of(json) === row.values.found_sha256)
      library.damagedTexts.keep(id, { json, sha256 }, String(row.values.found_at));
  }
}

function keepUnreadable({ folder }: Library, holdings: Holdings, { remains }: HeldStory): void {
  remains.rows.forEach(({ row }, index) => {
    const json = holdings.json(row);
    const name = `story-${remains.id.replaceAll(/[^0-9a-f-]/g, '')}${index === 0 ? '' : `-${index}`}.txt`;
    if (json !== '') writeFileWhole(join(folder, UNREADABLE, name), json);
  });
}
