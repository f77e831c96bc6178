import type { Sha256, StoryId } from '@shared/story/ids';
import type { Library } from './library';
import type { SealFinding } from './db/seal.repo';

/** Tables whose rows belong to one picture, by its hash. */
export const OF_PHOTO = ['photo', 'photo_record', 'photo_note', 'photo_original'] as const;

/** What a row is, as a person would call it. */
const ROWS: Readonly<Record<string, string>> = {
  story: 'the story’s place in the library',
  revision: 'a version',
  event: 'a step of its history',
  story_address: 'its address',
  intake_report: 'the report of its intake',
  intake_source: 'the file that it was taken in from',
  damaged_text: 'a damaged text that was put aside',
  pending_export: 'an export on its way',
  photo: 'the photo’s file',
  photo_record: 'the photo’s record',
  photo_note: 'what was done with the photo',
  photo_original: 'the photo’s original',
  setting: 'a setting',
  seal_broken: 'a note of what was found changed',
  seal_root: 'the sum of all seals (some were changed, added or taken away, perhaps with their rows)',
};

/** Columns for which a person would use another name than the library. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ seq: 'number', sha256: 'hash of the text', settled_sha256: 'text that was approved' },
  ...{ deleted_at: 'deletion', created_at: 'time of making', updated_at: 'time of the last change' },
  ...{ touched: 'place in the list', lead_photo: 'lead photo', photos_unfinished: 'unfinished photos' },
  ...{ at: 'time', story_id: 'story', parent_id: 'version before' },
  ...{
    has_credit: 'whether it has a credit',
    licence_until: 'end of the licence',
    do_not_use: '“do not use”',
  },
  ...{ superseded: 'earlier words', letters: 'doubts about its letters', added_at: 'time of adding' },
  ...{
    first_published: 'first publication',
    found_at: 'time of finding',
    found_sha256: 'hash of what was found',
  },
  ...{ photo_sha256: 'photo', accepted_at: 'acceptance', accepted_by: 'who accepted it' },
};

/** What the order of a table's rows says. */
const PLACES: Readonly<Record<string, string>> = {
  revision: 'place among the versions',
  event: 'place in its history',
  pending_export: 'place among the exports',
};

/** What a person would call the place of a row among the others of its table. */
export const placeIn = (tbl: string): string => PLACES[tbl] ?? 'place in the library';

export const fieldName = (column: string): string => FIELDS[column] ?? column.replaceAll('_', ' ');

/** What `verify --accept` takes: `photo_record/ab12…`. */
export const rowId = ({ tbl, row }: SealFinding): string => `${tbl}/${row}`;

/** Where the names of stories and photos are read. */
export interface Names {
  /** A story's headline; undefined if there is none. */
  readonly story: (id: string) => string | undefined;
  /** The name of a photo's file; undefined if there is none. */
  readonly photo: (sha256: string) => string | undefined;
}

const namesIn = ({ stories, photos }: Pick<Library, 'stories' | 'photos'>): Names => ({
  story: (id) => stories.shown(id as StoryId)?.headline,
  photo: (sha256) => photos.find(sha256 as Sha256)?.name,
});

/** Story or photo that a row belongs to, as a person would call it; '' if it is neither's. */
function ownerOf(names: Names, { tbl, row }: SealFinding): string {
  const name = row.split('/')[0] ?? '';
  try {
    if ((OF_PHOTO as readonly string[]).includes(tbl)) {
      const photo = names.photo(name);
      return photo === undefined ? 'a photo' : `photo “${photo}”`;
    }
    if (tbl === 'setting' || tbl.startsWith('seal_')) return '';
    const headline = names.story(name);
    return headline === undefined ? 'a story' : `“${headline || 'Untitled'}”`;
  } catch {
    // An unreadable row names nobody.
    return '';
  }
}

/** A finding in words: `“Rain”, a step of its history: author differs from what Copydesk wrote`. */
export const sealMessage = (library: Pick<Library, 'stories' | 'photos'>, finding: SealFinding): string =>
  sealMessageBy(namesIn(library), finding);

/** The same if no library is open. */
export function sealMessageBy(names: Names, finding: SealFinding): string {
  const owner = ownerOf(names, finding);
  const kind = ROWS[finding.tbl] ?? finding.tbl;
  const what = finding.tbl === 'setting' ? `the setting “${finding.row}”` : kind;
  const which = finding.fields
    .map((field) => (field === 'rowid' ? placeIn(finding.tbl) : fieldName(field)))
    .join(', ');
  return `${[owner, what].filter(Boolean).join(', ')}: ${happened(finding, which)}`;
}

function happened({ kind, at, by }: SealFinding, which: string): string {
  const fields = which === '' ? '' : `${which}: `;
  switch (kind) {
    case 'changed':
      return which === '' ? 'is not what Copydesk wrote' : `${which} is not what Copydesk wrote`;
    case 'missing':
      return 'is missing';
    case 'added':
      return 'was not written by Copydesk';
    case 'overwritten':
      return `${fields}was not what Copydesk had written, found at ${at ?? ''}, when it was written again`;
    case 'accepted':
      return `${fields}was not what Copydesk had written; accepted by ${by ?? 'somebody'} at ${at ?? ''}`;
  }
}
