import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { bodyOf } from '@shared/document/body';
import type { BodyNode } from '@shared/block-contract/body-node';
import { leanBody } from '@shared/document/lean-body';
import { StoryOfAnySchema } from '@shared/document/read-story';
import { STORY_SCHEMA } from '@shared/document/upgrades/chain';
import { newStory, Story, type StoryInput } from '@shared/document/story';
import { blockTexts } from '@shared/document/walk';
import { renditionsOf } from './fixture-pages';

/** What a block's `fixtures/v1.json` holds: top-level nodes as stored by that version, and the photos they name. */
export interface Fixture {
  /** The schema of the story that they were stored in, if it is not the newest. */
  readonly schema?: number;
  readonly nodes: readonly BodyNode[];
  readonly photos?: StoryInput['photos'];
}

/** A story whose body is these nodes. */
export const storyWith = (nodes: readonly BodyNode[], photos: StoryInput['photos'] = {}): Story =>
  newStory({ language: 'en', headline: 'Fixture', slug: 'fixture', body: bodyOf(nodes), photos });

/** The story of a fixture, as this build opens it. */
export const fixtureStoryOf = ({ schema = STORY_SCHEMA, nodes, photos }: Fixture): Story =>
  StoryOfAnySchema.parse({ ...storyWith([], photos), schema, body: bodyOf(nodes) });

/** The body's HTML of a story, with files for its photos. `findPassages` as in an export, which names their languages. */
export const printed = (story: Story, { findPassages = false } = {}): string =>
  toHtml(story, { house: defaultHouse(), renditions: renditionsOf(story), findPassages }).markup;

/**
 * Compares a block with its folder's fixtures: every version that was ever stored prints and reads as it did on the day it
 * was first written, and keeps doing so when it is saved and opened again.
 */
export function itKeepsItsFixtures(folder: URL): void {
  const fixtures = new URL('fixtures/', folder);
  const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');
  const versions = readdirSync(fixtures)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  it.each(versions)('prints and reads %s as it always did', (version) => {
    const story = fixtureStoryOf(JSON.parse(read(`${version}.json`)) as Fixture);
    expect(printed(story)).toBe(read(`${version}.html`));
    expect(`${blockTexts(story).join('\n\n')}\n`).toBe(read(`${version}.txt`));
    expect(Story.parse(JSON.parse(JSON.stringify(story)))).toEqual(story);
    const lean = { ...story, body: leanBody(story.body) };
    expect(printed(lean)).toBe(read(`${version}.html`));
    expect(Story.parse(JSON.parse(JSON.stringify(lean)))).toEqual(story);
  });
}
