import type { House } from '../house/house';
import type { Story } from '../document/story';
import { findLater } from './address-book';
import type { CheckResult } from './check';
import { allWords, withWords } from './finding-words';
import type { DeskKnowledge } from './desk-knowledge';

export const SLUG_SHARED = 'slug-shared';

/**
 * Tells the story that keeps an address that another story also wants it. It is not one of the checks: it depends on what
 * colleagues have begun, and a manifest must not.
 */
export function slugShared(story: Story, house: House, { addresses }: DeskKnowledge): readonly CheckResult[] {
  const later = findLater(story, house, addresses);
  if (!later) return [];
  const other = later.holder.headline.trim() ? `“${later.holder.headline.trim()}”` : 'Another story';
  const message = `${other} has the same slug. This story keeps it. The other one needs a new slug before its export.`;
  const target = { at: 'field', field: 'slug' } as const;
  return [{ check: SLUG_SHARED, weight: 'advice', message, target, ...withWords(allWords(story.slug)) }];
}
