import { findClash, freeSlug } from './address-book';
import type { Check } from './check';
import { allWords, withWords } from './finding-words';

/**
 * Two pages at one address: the later one would replace the earlier on the site, in feeds and in search engines. This stops the export,
 * since nobody would notice before readers do. Addresses are compared as they are, whatever the house's pattern.
 */
export const slugTaken: Check = {
  id: 'slug-taken',
  title: 'No other story has the same address',
  run: (story, house, { addresses }) => {
    const clash = findClash(story, house, addresses);
    if (!clash) return [];
    const { holder, address } = clash;
    const free = freeSlug(story, house, addresses);
    const other = holder.headline.trim() ? `“${holder.headline.trim()}”` : 'Another story';
    return [
      {
        weight: 'stop',
        message: `${other} ${holder.isPublished ? 'is published at' : 'already has the address'} ${decoded(address)}. Give this story another slug.`,
        target: { at: 'field', field: 'slug' },
        ...withWords(allWords(story.slug)),
        fix: {
          label: `Use “${free}”`,
          done: `The slug is now “${free}”.`,
          swap: { at: 'fields', was: { slug: story.slug }, to: { slug: free } },
        },
      },
    ];
  },
};

/** An address in its own script. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
