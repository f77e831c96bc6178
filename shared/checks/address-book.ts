import { addressName, storyAddress, type Addressed } from '../page/story-address';
import type { House } from '../house/house';
import type { Story } from '../document/story';
import type { ZonedTime } from '../story/fields';
import { instantOf } from '../story/zoned-time';

/** Another live story of the library, as far as its address goes. */
export interface AddressedStory extends Addressed {
  /** When it was first published; if it has not been, when it would be if it were exported now. */
  readonly firstPublished: ZonedTime;
  /** Whether it has a published time of its own. */
  readonly isPublished: boolean;
  /** ISO 8601 in UTC: when it was last exported, if that was to the address it has now; null if it was not. */
  readonly outAt: string | null;
}

/** What the desk knows of the addresses around a story's own. */
export interface AddressBook {
  /** When the story would be published if it were exported now; null if nobody knows. */
  readonly publishedAs: ZonedTime | null;
  /** The same for the story itself. */
  readonly outAt: string | null;
  /** The live stories whose name in the address is the same, or the same with a number: `last-ferry-2`. */
  readonly others: readonly AddressedStory[];
}

/** The story whose address another one would take. */
export interface AddressClash {
  readonly address: string;
  readonly holder: AddressedStory;
}

/**
 * The live story that has this story's address already; null if there is none. The story whose page was exported to the
 * address comes first, since the export of another would replace that page. Then comes what is published before what is
 * not, and the earlier before the later: of two stories with one address, only one is asked to change.
 */
export function findClash(story: Story, house: House, book: AddressBook): AddressClash | null {
  const own = addressedNow(story, book);
  const address = storyAddress(own, house);
  const holders = book.others.filter(
    (other) => other.id !== story.id && storyAddress(other, house) === address && comesBefore(other, own),
  );
  const [holder] = holders.toSorted((a, b) => (comesBefore(a, b) ? -1 : 1));
  return holder ? { address, holder } : null;
}

/** The story that would have to change its address because of this one; null if there is none. */
export function findLater(story: Story, house: House, book: AddressBook): AddressClash | null {
  const own = addressedNow(story, book);
  const address = storyAddress(own, house);
  const holder = book.others.find(
    (other) => other.id !== story.id && storyAddress(other, house) === address && comesBefore(own, other),
  );
  return holder ? { address, holder } : null;
}

/** The slug nearest to a story's own whose address no other live story has. */
export function freeSlug(story: Story, house: House, book: AddressBook): string {
  const own = addressedNow(story, book);
  const taken = new Set(
    book.others.filter(({ id }) => id !== story.id).map((other) => storyAddress(other, house)),
  );
  const base = baseOf(addressName(story), book);
  for (let number = 2; ; number++) {
    const slug = `${base}-${number}`;
    if (slug !== story.slug && !taken.has(storyAddress({ ...own, slug }, house))) return slug;
  }
}

/** `last-ferry` of `last-ferry-2` if that is numbered after another story; `covid-19` is a name of its own. */
function baseOf(name: string, { others }: AddressBook): string {
  const base = unnumbered(name);
  return others.some((other) => addressName(other) === base) ? base : name;
}

/** A name in an address without a number of one to three digits at its end. */
export const unnumbered = (name: string): string => name.replace(/-\d{1,3}$/, '');

interface Ranked extends Addressed {
  readonly isPublished: boolean;
  readonly outAt: string | null;
}

const addressedNow = (story: Story, { publishedAs, outAt }: AddressBook): Ranked => ({
  ...story,
  outAt,
  isPublished: story.firstPublished !== null,
  firstPublished: story.firstPublished ?? publishedAs,
});

/** Ids are UUIDv7, made in the order of the stories. */
function comesBefore(a: Ranked, b: Ranked): boolean {
  // Of two pages that went to one address, the newer is there. Times in UTC sort as text.
  if (a.outAt !== b.outAt) return (a.outAt ?? '') > (b.outAt ?? '');
  if (a.isPublished !== b.isPublished) return a.isPublished;
  const [first, second] = a.isPublished ? [timeOf(a), timeOf(b)] : [0, 0];
  return first === second ? a.id < b.id : first < second;
}

const timeOf = ({ firstPublished }: Ranked): number => (firstPublished ? instantOf(firstPublished) : 0);
