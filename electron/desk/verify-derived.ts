import { counted } from '@shared/counted';
import { sentence } from '@shared/sentence';
import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { RevisionRow } from './db/revision.repo';
import type { StoryRow } from './db/story.repo';
import type { InParts } from './in-parts';
import type { Library } from './library';
import { namesSomebody, usedPhotos } from './records/photo-record';
import { photoSearchText } from './search/photo-words';
import { fieldName } from './sealed-rows';
import { sha256Of } from './sha256';
import { addressRow } from './story-addresses';
import { storyColumns } from './story-columns';
import { searchWords, waitingBefore } from './records/story-search';
import type { Finding } from './finding';

const damage = (where: string, message: string): Finding => ({ weight: 'damage', where, message });

/** What an earlier build may have derived differently: compared only if this build derived it (`services/search-index.ts`). */
const BY_RULE: ReadonlySet<string> = new Set([
  ...['opening', 'bylines', 'words', 'photos', 'photosUnfinished', 'leadPhoto', 'name'],
]);

/**
 * Whether a finding is about what `repairLibrary` derives again: nothing that somebody wrote is lost or changed. It goes by the messages of
 * this file and of `verifySearch`; `forged-backup.test.ts` forges what each is about, and repairs it.
 */
export const isDerived = ({ message }: Finding): boolean => DERIVED.test(message);

const DERIVED =
  /^(?:its photos are not known as used|the list does not show what its text says|its address (?:is missing|does not follow)|the search text of story number|\d[\d,]* words? of (?:stories|photos) cannot be found|whether it has a credit is not|its search text is not)/;

/** What the library keeps about a story besides its text, if the text says something else. */
export function wrongOfStory(
  library: Library,
  { id, deletedAt }: StoryRow,
  story: Story,
  isByThisRule: boolean,
): string[] {
  const used = deletedAt === null ? usedPhotos(story).sort() : [];
  const shown = library.stories.shown(id);
  const address = library.addresses.find(id);
  const wrong = <K extends string>(now: Readonly<Record<K, unknown>>, wanted: Readonly<Record<K, unknown>>) =>
    (Object.keys(wanted) as K[])
      .filter((field) => now[field] !== wanted[field] && (isByThisRule || !BY_RULE.has(field)))
      .map(wordsFor);
  return [
    ...(used.join() === library.photoUses.ofStory(id).join() ? [] : ['its photos are not known as used']),
    ...said(IN_LIST, shown ? wrong(shown, storyColumns(story)) : []),
    ...(address
      ? said('its address does not follow its text', wrong(address, addressRow(story)))
      : ['its address is missing']),
  ];
}

/** What the library keeps about a version besides its text, if the text says something else. */
export function wrongOfVersion(
  now: Pick<RevisionRow, 'headline' | 'words'>,
  story: Story,
  isCountedNow: boolean,
): string[] {
  const { headline, words } = storyColumns(story);
  const wrong = [
    ...(now.headline === headline ? [] : ['headline']),
    ...(now.words === words || !isCountedNow ? [] : ['words']),
  ];
  return said(IN_LIST, wrong.map(wordsFor));
}

const IN_LIST = 'the list does not show what its text says';
const said = (what: string, fields: readonly string[]): string[] =>
  fields.length === 0 ? [] : [`${what}: ${fields.join(', ')}`];

/** `photosUnfinished` as a person would call it. */
const wordsFor = (field: string): string =>
  fieldName(field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** Compares what stories are found by with what each says; hand every story that can be read in once. */
export function storySearchCheck(library: Library) {
  const waiting = waitingBefore(library);
  const readable = new Set<number>();
  const indexed = new Set(library.search.rows());
  const check = library.searchCheck('story_fts');
  return {
    expect: (row: StoryRow, story: Story): void => {
      const { headline, body } = searchWords(story);
      // A story that is not indexed at all is reported as such.
      if (indexed.has(row.touched)) readable.add(row.touched);
      check.expect(row.touched, headline, body);
    },
    /** Ends the check. */
    findings: (): InParts<Finding[]> =>
      inSearch('story_fts', function* () {
        try {
          const stories = new Set(library.stories.standings().map(({ touched }) => touched));
          // Words of a row that no longer belongs to a story were once removed from the index.
          const differing = (yield* check.differing()).filter(
            (row) => (row >= waiting && readable.has(row)) || !stories.has(row),
          );
          return [
            ...differing.map((row) =>
              damage('search', `the search text of story number ${row} is not what the story says`),
            ),
            ...(yield* unfound(check, 'stories')),
          ];
        } finally {
          check.end();
        }
      }),
  };
}

/** Which photos cannot be found by what their records say, and which records have their credit wrong. */
export function* verifyPhotoRecords(library: Library): InParts<Finding[]> {
  const { photos, photoRecords } = library;
  const credits: Finding[] = [];
  const search = yield* inSearch('photo_fts', function* () {
    const check = library.searchCheck('photo_fts');
    const names = new Map<number, Sha256>();
    try {
      for (const sha256 of photos.hashes()) {
        yield 1;
        const row = readRecord(library, sha256, credits);
        if (!row) continue;
        names.set(row.seq, sha256);
        check.expect(row.seq, photoSearchText(row.words, row.name));
        if (row.hasCredit !== namesSomebody(row.words))
          credits.push(damage(`photo ${sha256}`, 'whether it has a credit is not what its words say'));
      }
      const astray = check.rows().filter((seq) => !names.has(seq));
      return [
        ...[...(yield* check.differing()), ...astray].map((seq) =>
          damage(`photo ${names.get(seq) ?? seq}`, 'its search text is not what its record says'),
        ),
        ...(yield* unfound(check, 'photos')),
      ];
    } finally {
      check.end();
    }
  });
  const without = photoRecords.without().map((sha256) => damage(`photo ${sha256}`, 'has no record'));
  return [...credits, ...search, ...without];
}

function readRecord({ photoRecords }: Library, sha256: Sha256, findings: Finding[]) {
  try {
    return photoRecords.find(sha256);
  } catch (failure) {
    findings.push(damage(`photo ${sha256}`, `its record cannot be read (${sentence(failure)})`));
    return null;
  }
}

/** Texts that were found damaged and put aside: as they were then, and still told. */
export const verifyDamagedTexts = ({ damagedTexts }: Library): Finding[] =>
  damagedTexts.all().map(({ storyId, foundSha256, foundAt, json }) => {
    const where = `story ${storyId}`;
    return sha256Of(json) === foundSha256
      ? { weight: 'remark', where, message: `a text of it was damaged, and put aside at ${foundAt}` }
      : damage(where, `the damaged text that was put aside at ${foundAt} has changed since`);
  });

function* unfound(check: ReturnType<Library['searchCheck']>, things: string): InParts<Finding[]> {
  const count = yield* check.unfound();
  return count === 0 ? [] : [damage('search', `${counted(count, 'word')} of ${things} cannot be found`)];
}

function* inSearch(where: string, work: () => InParts<Finding[]>): InParts<Finding[]> {
  try {
    return yield* work();
  } catch (failure) {
    return [damage('search', `${where} cannot be read (${sentence(failure)})`)];
  }
}
