import { STORIES_READ } from '../db/read-again';
import type { Library } from '../library';
import type { Holdings } from './salvage';
import { largeJson } from './usable-row';

/** What a library notes about itself, which the new one notes again. */
const OWN: ReadonlySet<string> = new Set([STORIES_READ, 'credit-rule', 'photo-search', 'addresses-noted']);

/** Puts the settings into a new library. */
export function writeSettings(library: Library, holdings: Holdings): void {
  library.transact(() => {
    for (const row of holdings.rows('setting')) {
      const key = String(row.values.key);
      if (!OWN.has(key)) library.settings.set(key, largeJson(row));
    }
  });
}
