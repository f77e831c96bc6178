import { readdirSync, readFileSync } from 'node:fs';
import { contentText } from '@shared/block-contract/content';
import { storyContent } from '@shared/document/content';
import { plainTexts } from '@shared/document/plain-text';
import { StoryOfAnySchema } from '@shared/document/read-story';
import type { Story } from '@shared/document/story';
import { bodyLines } from '@shared/document/story-says';
import { blockTexts } from '@shared/document/walk';
import { toHtml } from '@shared/page/body';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStory } from '../support/any-body';
import { type Fixture, fixtureStoryOf } from '../support/block-fixtures';
import { wordsInContent, wordsInHtml } from '../support/content-words';
import { courierHouse } from '../support/courier-house';
import { renditionsOf } from '../support/fixture-pages';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';

const house = courierHouse();

const ofPage = (story: Story) =>
  wordsInHtml(toHtml(story, { house, renditions: renditionsOf(story), findPassages: true }).markup, story);
const ofContent = (story: Story) => wordsInContent(storyContent(story, house), story);

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const blocks = new URL('../../shared/blocks/', import.meta.url);

const blockStories: [string, Story][] = readdirSync(blocks, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/fixtures/`, blocks))
      .filter((file) => file.endsWith('.json'))
      .map((file): [string, Story] => {
        const fixture = read(`../../shared/blocks/${name}/fixtures/${file}`) as Fixture;
        return [`${name}/${file}`, fixtureStoryOf(fixture)];
      }),
  );

const samples: [string, Story][] = ['last-ferry', 'bridge-opens-bn'].map((name) => [
  name,
  StoryOfAnySchema.parse(read(`../../resources/samples/${name}.json`)),
]);
const stories: [string, Story][] = [
  ...samples,
  ...fixtureNames.map((name): [string, Story] => [name, fixtureStory(name)]),
];

describe('the content of a story and its page', () => {
  it.each([...blockStories, ...stories])('say the same words in the same order: %s', (_name, story) => {
    const words = ofContent(story);
    expect(words).toEqual(ofPage(story));
    expect(words.length).toBeGreaterThan(0);
  });

  it('say the same words in the same order, whatever stands in it', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(ofContent(story)).toEqual(ofPage(story));
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
    );
  });
});

const bare = (texts: readonly string[]): readonly string[] =>
  texts
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '—' && word !== '');

/** Whether all of some words are among others, in their order. */
const isWithin = (words: readonly string[], others: readonly string[]): boolean => {
  let at = 0;
  for (const word of others) if (word === words[at]) at += 1;
  return at === words.length;
};

describe('the words that count', () => {
  it('are all among what a comparison and the search are made from, in the same order', () => {
    const holds = (story: Story): void => {
      const said = bodyLines(story).flatMap(({ runs, notes }) => [
        runs.map(({ text }) => text).join(''),
        ...notes.filter(({ isRead }) => isRead).map((note) => note.runs.map(({ text }) => text).join('')),
      ]);
      expect(isWithin(bare(blockTexts(story)), bare(said))).toBe(true);
    };
    for (const [, story] of [...blockStories, ...stories]) holds(story);
    fc.assert(fc.property(anyStory, holds), { numRuns: 100 });
  });

  it('are all among the words of the whole text, without pull quotes and credits', () => {
    const story = fixtureStory('all-blocks');
    const content = storyContent(story, house);
    const counted = plainTexts(content, 'counted');
    expect(counted).toEqual(blockTexts(story));
    expect(isWithin(bare(counted), bare(plainTexts(content, 'all')))).toBe(true);
    const credits = content.flatMap((block) => (block.kind === 'figure' ? [contentText(block.credit)] : []));
    expect(credits.length).toBeGreaterThan(0);
    for (const credit of credits) expect(counted.join('\n')).not.toContain(credit);
  });
});
