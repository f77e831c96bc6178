import type { AddressBook } from '@shared/checks/address-book';
import { unnumbered } from '@shared/checks/address-book';
import type { DeskKnowledge } from '@shared/checks/desk-knowledge';
import { addressName, storyAddress, type Addressed } from '@shared/page/story-address';
import type { Story } from '@shared/document/story';
import type { ZonedTime } from '@shared/story/fields';
import { instantOf, writeInstant } from '@shared/story/zoned-time';
import { findReadable } from '../records/story-search';
import type { Newsroom } from '../newsroom';
import { barsFor } from './photo-rights';

type Desk = Pick<Newsroom, 'library' | 'now' | 'house'>;

/** What the checks need to know about the library and the day. */
export const knowledgeFor = (newsroom: Desk, story: Story): DeskKnowledge => ({
  bars: barsFor(newsroom, story),
  addresses: addressesAround(newsroom, story),
});

/** When a story would be first published if it were exported now: a page under embargo is published when that ends. */
export const publicationTime = (
  { now, house }: Pick<Newsroom, 'now' | 'house'>,
  embargo: ZonedTime | null,
): ZonedTime => {
  const from = Math.max(now().getTime(), embargo === null ? 0 : instantOf(embargo));
  return writeInstant(from, house().timeZone);
};

/** Whether a story's embargo has not ended yet. */
export const isUnderEmbargo = (
  { now }: Pick<Newsroom, 'now'>,
  { embargo }: Pick<Story, 'embargo'>,
): boolean => embargo !== null && instantOf(embargo) > now().getTime();

function addressesAround(newsroom: Desk, story: Story): AddressBook {
  const name = addressName(story);
  const names = new Set([name, unnumbered(name)]);
  const rows = [...names].flatMap((each) => newsroom.library.addresses.named(each));
  const others = new Map(
    rows.map(({ id, name: slug, headline, section, firstPublished, embargo }) => {
      const addressed = {
        ...{ id, slug, headline, section },
        firstPublished: firstPublished ?? publicationTime(newsroom, embargo),
      };
      const outAt = outAtOwnAddress(newsroom, addressed);
      return [id, { ...addressed, isPublished: firstPublished !== null, outAt }];
    }),
  );
  others.delete(story.id);
  return {
    publishedAs: publicationTime(newsroom, story.embargo),
    // Versions are read only if there is somebody to compare with.
    outAt: others.size === 0 ? null : outAtOwnAddress(newsroom, story),
    others: [...others.values()],
  };
}

/** When a story was last exported, if that was to the address it has now. */
function outAtOwnAddress({ library, house }: Desk, story: Addressed): string | null {
  const version = library.revisions.newestExport(story.id);
  const exported = version && findReadable(library.revisions.document(version.id));
  if (!exported) return null;
  return storyAddress(exported, house()) === storyAddress(story, house()) ? version.at : null;
}
