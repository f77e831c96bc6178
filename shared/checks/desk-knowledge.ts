import type { AddressBook } from './address-book';
import type { PhotoBars } from './photo-bar';

/** What the checks need to know and a story does not say. Only the desk has a clock and the other stories. */
export interface DeskKnowledge {
  readonly bars: PhotoBars;
  readonly addresses: AddressBook;
}

export const nothingKnown: DeskKnowledge = {
  bars: new Map(),
  addresses: { publishedAs: null, outAt: null, others: [] },
};
