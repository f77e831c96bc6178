import { mkdirSync, rmSync } from 'node:fs';
import type { StoryId } from '@shared/story/ids';
import type { Library } from '../library';
import { makeLibraryInMemory } from '../open-library';
import type { Pace } from './pace';
import type { FoundRow } from './row-reader';
import type { Holdings } from './salvage';
import { noteUnfinished, rescueFolder } from './unfinished-moves';
import { writePhotos } from './write-photos';
import { writeSettings } from './write-settings';
import { writeStories } from './write-stories';

/** What is known about one story, with the pictures that any of its texts names; null if there is no such story. */
export function holdingsOfStory(holdings: Holdings, id: StoryId): Holdings | null {
  const story = holdings.stories.find(({ remains }) => remains.id === id);
  if (!story) return null;
  const texts = [story.draft.from, ...story.remains.versions.map(({ row }) => row)];
  const named = new Set(
    texts.flatMap((row) => (row === null ? [] : (holdings.json(row).match(/[0-9a-f]{64}/g) ?? []))),
  );
  const isOfStory = ({ table, values }: FoundRow): boolean => {
    if (table === 'setting') return true;
    return typeof values.story_id === 'string' ? values.story_id === id : named.has(String(values.sha256));
  };
  // Somebody asked for it, so it is included even if it was deleted.
  const standing = { ...story.standing, deletedAt: null };
  return {
    stories: [{ ...story, standing }],
    photos: holdings.photos.filter(({ sha256 }) => named.has(sha256)),
    rows: (table) => holdings.rows(table).filter(isOfStory),
    json: holdings.json,
  };
}

/**
 * One story of a damaged library as a library of its own, so that all that exports and hands over a story works with it. Its
 * rows are in memory, its pictures in a temporary folder; `close` leaves nothing of it, and if this process is killed, its next
 * start. Throws CANCELLED, and what `node:fs` throws.
 */
export async function openOneStory(
  holdings: Holdings,
  pace: Pace,
  configFolder: string,
): Promise<{ readonly library: Library; readonly close: () => void }> {
  const folder = rescueFolder();
  const endNote = noteUnfinished(configFolder, folder);
  let library: Library | null = null;
  const close = (): void => {
    library?.close();
    rmSync(folder, { recursive: true, force: true });
    endNote();
  };
  try {
    mkdirSync(folder, { mode: 0o700 });
    library = makeLibraryInMemory(folder);
    writeSettings(library, holdings);
    await writePhotos(library, holdings, pace);
    await writeStories(library, holdings, pace);
    return { library, close };
  } catch (failure) {
    close();
    throw failure;
  }
}
