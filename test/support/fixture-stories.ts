import { readdirSync, readFileSync } from 'node:fs';
import { readStory } from '@shared/document/read-story';
import type { Story } from '@shared/document/story';

const folder = new URL('../fixtures/stories/', import.meta.url);

/** The names of the stories written for tests: `all-blocks`, `arabic`, … */
export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .toSorted();

export function fixtureStory(name: string): Story {
  const read = readStory(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
  if (!read.success) throw read.error;
  return read.data;
}
