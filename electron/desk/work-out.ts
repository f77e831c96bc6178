import { isDeepStrictEqual } from 'node:util';
import type { Sha256 } from '@shared/story/ids';
import type { Story } from '@shared/document/story';
import type { StoryRow } from './db/story.repo';
import type { Library } from './library';
import { namesSomebody, usedPhotos } from './records/photo-record';
import { photoSearchText } from './search/photo-words';
import { addressRow } from './story-addresses';
import { storyColumns } from './story-columns';
import { addSearchText } from './records/story-search';

/**
 * Derives again what the library keeps about a story besides its text: what lists show of it, its photos, its address and what it is
 * found by. Call inside a transaction.
 */
export function workOutStory(library: Library, row: StoryRow, story: Story): void {
  const { stories, photoUses, addresses, search } = library;
  const shown = storyColumns(story);
  // What is already right is not written again, and neither is its seal.
  if (!isDeepStrictEqual(stories.shown(row.id), shown)) stories.setShown(row.id, shown);
  const used = row.deletedAt === null ? usedPhotos(story) : [];
  if (used.toSorted().join() !== photoUses.ofStory(row.id).join()) photoUses.replace(row.id, used);
  const address = addressRow(story);
  if (!isDeepStrictEqual(addresses.find(row.id), address)) addresses.replace(address);
  search.remove(row.touched);
  addSearchText(library, row, story);
}

/** The same of a photo: whether its credit names somebody, and what it is found by. A record that cannot be read keeps what it has. */
export function workOutPhoto({ photoRecords }: Pick<Library, 'photoRecords'>, sha256: Sha256): void {
  const row = photoRecords.findReadable(sha256);
  if (!row) return;
  const hasCredit = namesSomebody(row.words);
  const text = photoSearchText(row.words, row.name);
  if (hasCredit === row.hasCredit) photoRecords.setSearchText(row.seq, text);
  else photoRecords.update(row.seq, sha256, { ...row, hasCredit }, text);
}
