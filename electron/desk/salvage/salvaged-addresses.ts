import type { StoryId } from '@shared/story/ids';
import type { LiveAddressRow } from '../db/story-address.repo';
import { addressRow } from '../story-addresses';
import type { Pace } from './pace';
import type { Salvage } from './salvage';

/** The addresses of the stories that can be read and were not deleted. */
export interface AddressLookup {
  /** As `named` of the addresses of a library, without this one. */
  readonly named: (name: string, except: StoryId) => LiveAddressRow[];
}

const known = new WeakMap<Salvage, AddressLookup>();

/** Reads every story once, when it is first asked for: two stories must not be exported under one address. Throws CANCELLED. */
export async function addressesOf(salvage: Salvage, pace: Pace): Promise<AddressLookup> {
  const before = known.get(salvage);
  if (before) return before;
  const byName = new Map<string, LiveAddressRow[]>();
  for (const { id, deleted, headline } of salvage.stories) {
    if (pace.isDue()) await pace.rest();
    const story = deleted ? null : salvage.read(id);
    if (!story) continue;
    const row = { ...addressRow(story), headline };
    const key = unnumbered(row.name);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  const lookup: AddressLookup = {
    named: (name, except) =>
      (byName.get(unnumbered(name)) ?? []).filter(
        (row) => row.id !== except && (row.name === name || unnumbered(row.name) === name),
      ),
  };
  known.set(salvage, lookup);
  return lookup;
}

const unnumbered = (name: string): string => name.replace(/-\d+$/, '');
