import { addressName } from '@shared/page/story-address';
import { Story } from '@shared/document/story';
import type { z } from 'zod';
import type { StoryAddressRow } from './db/story-address.repo';
import type { Library } from './library';

/** Everything of a story that its address depends on. */
const AddressParts = Story.pick({
  ...{ id: true, slug: true, headline: true, section: true, firstPublished: true, embargo: true },
});

export const addressRow = (story: z.infer<typeof AddressParts>): StoryAddressRow => ({
  ...{ id: story.id, name: addressName(story), section: story.section },
  ...{ firstPublished: story.firstPublished, embargo: story.embargo },
});

/** The library's own setting: every story of it has its address noted. */
const NOTED = 'addresses-noted';

/** Notes the addresses of stories that were stored before addresses were noted. A damaged one has none. */
export function noteOldAddresses({
  stories,
  addresses,
  settings,
  transact,
}: Pick<Library, 'stories' | 'addresses' | 'settings' | 'transact'>): void {
  if (settings.get(NOTED) === true) return;
  transact(() => {
    for (const id of addresses.unnoted()) {
      const parts = partsOf(stories.find(id)?.json ?? '');
      if (parts) addresses.replace(addressRow(parts));
    }
    settings.set(NOTED, true);
  });
}

function partsOf(json: string): z.infer<typeof AddressParts> | null {
  try {
    return AddressParts.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
