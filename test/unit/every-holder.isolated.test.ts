import { blocks } from '@shared/blocks';
import type { Block } from '@shared/block-contract/block';
import type { BodyNode } from '@shared/block-contract/body-node';
import { mayStand } from '@shared/block-contract/may-stand';
import { saidText } from '@shared/block-contract/says';
import { runChecks } from '@shared/checks';
import { nothingKnown } from '@shared/checks/desk-knowledge';
import { bodyOf } from '@shared/document/body';
import { storyContent } from '@shared/document/content';
import { nodesOf } from '@shared/document/nodes';
import { newStory, Story, type StoryInput } from '@shared/document/story';
import { bodyLines } from '@shared/document/story-says';
import { blockTexts, placedPhotoIds } from '@shared/document/walk';
import { storyWordCount } from '@shared/document/word-count';
import { toHtml } from '@shared/page/body';
import { describe, expect, it, vi } from 'vitest';
import { searchedTexts } from '../../electron/desk/records/story-search';
import { wordsInContent, wordsInHtml } from '../support/content-words';
import { courierHouse } from '../support/courier-house';
import { renditionsOf } from '../support/fixture-pages';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';
import { heading, paragraph, pullQuote } from '../support/story-blocks';
import { boxNode } from '../support/test-box';

vi.mock('@shared/blocks', async (original) => {
  const { withTestBox } = await import('../support/test-box');
  return withTestBox(await original<{ blocks: readonly Block[] }>());
});

const house = courierHouse();
const storyOf = (nodes: readonly BodyNode[], photos: StoryInput['photos'] = {}): Story =>
  newStory({ language: 'en', headline: 'x', slug: 'x', body: bodyOf(nodes), photos });

const examples = fixtureNames
  .map(fixtureStory)
  .flatMap((story) => [...nodesOf(story.body)].map(({ node }) => ({ node, photos: story.photos })));

/** A node of this type that says something, with the photos of its story; the box has no fixture. */
const exampleOf = (type: string) =>
  type === 'test-box'
    ? { node: boxNode(paragraph('It opened in 1987.')), photos: {} }
    : (examples.find(
        ({ node, photos }) => node.type === type && saidBy(storyOf([asBlock(node)], photos)) !== '',
      ) ?? examples.find(({ node }) => node.type === type))!;

/** A node as a block: a node that belongs in a list or a line is put into one. */
function asBlock(node: BodyNode): BodyNode {
  const place = blocks.find(({ type }) => type === node.type)?.place;
  if (place === 'inline') return paragraph(node);
  if (place === 'slot') return { ...boxNode(), $slots: { source: node } };
  if (place !== 'item') return node;
  return { ...{ type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1 }, children: [node] };
}

const words = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);
const saidBy = (story: Story): string =>
  bodyLines(story)
    .flatMap(({ runs, notes }) => [runs, ...notes.filter(({ isRead }) => isRead).map((note) => note.runs)])
    .map(saidText)
    .join(' ');
const printed = (story: Story) =>
  wordsInHtml(toHtml(story, { house, renditions: renditionsOf(story), findPassages: true }).markup, story);

const pairs = blocks.flatMap((holder) =>
  blocks.filter((block) => mayStand(block, holder)).map((block) => [block.type, holder.type] as const),
);

describe.each(pairs)('a %s in a %s', (type, holderType) => {
  const { node, photos } = exampleOf(type);
  const { node: holder, photos: others } = exampleOf(holderType);
  const all = { ...others, ...photos };
  const alone = storyOf([asBlock(node)], all);
  const before = holder.children ?? [];
  const story = storyOf([asBlock({ ...holder, children: [...before, node] })], all);
  const without = storyOf([asBlock(holder)], all);

  it('is kept when the story is read', () => {
    expect(Story.parse(JSON.parse(JSON.stringify(story)))).toEqual(story);
  });

  it('is printed, and said in the content of the story, alike', () => {
    expect(wordsInContent(storyContent(story, house), story)).toEqual(printed(story));
    const bare = (said: readonly string[]) => said.map((word) => word.split(' | ').at(-1)!);
    const seen = bare(printed(story)).join(' ');
    for (const word of bare(printed(alone))) expect(seen).toContain(word);
  });

  it('is counted, searched and compared', () => {
    const texts = blockTexts(story).join('\n');
    for (const line of blockTexts(alone).flatMap((text) => text.split('\n')))
      expect(texts).toContain(line.trim());
    if (['test-box', 'list'].includes(holderType))
      expect(storyWordCount(story)).toBe(storyWordCount(without) + storyWordCount(alone));
    for (const word of words(saidBy(alone))) expect(saidBy(story)).toContain(word);
    const searched = searchedTexts(story).map(({ text }) => text);
    for (const { text, label } of searchedTexts(alone)) {
      if (label === 'Headline' || label === 'Slug') continue;
      expect(searched.some((each) => each.includes(text.trim()))).toBe(true);
    }
    expect(placedPhotoIds(story)).toEqual([...placedPhotoIds(without), ...placedPhotoIds(alone)]);
  });

  it('is found by the checks that find it alone', () => {
    const found = (of: Story) =>
      new Set(runChecks(of, house, nothingKnown).map(({ check, weight }) => `${check} ${weight}`));
    const within = found(story);
    // An empty body is one fault fewer in a holder that has words.
    expect([...found(alone)].filter((each) => !within.has(each) && each !== 'body stop')).toEqual([]);
  });
});

describe('a box', () => {
  it('keeps its title and its paragraphs apart', () => {
    const story = storyOf([boxNode(paragraph('It opened in 1987.'), paragraph('Carries cars.'))]);
    expect(blockTexts(story)).toEqual(['The bridge\nIt opened in 1987.\nCarries cars.']);
    expect(storyWordCount(story)).toBe(8);
  });

  it('has its headings levelled with the others', () => {
    const story = storyOf([heading('h2', 'One'), boxNode(heading('h4', 'Two')), heading('h4', 'Three')]);
    expect(toHtml(story, { house }).markup.match(/<h\d/gu)).toEqual(['<h2', '<h3', '<h3']);
    expect(
      runChecks(story, house, nothingKnown).filter(({ check }) => check === 'heading-levels'),
    ).toHaveLength(2);
  });

  it('has its pull quotes held against the copy, and its words are copy', () => {
    const pulled = (story: Story) =>
      runChecks(story, house, nothingKnown).filter(({ check }) => check === 'pull-quote-in-copy');
    expect(pulled(storyOf([paragraph('It rained.'), boxNode(pullQuote('It snowed'))]))).toHaveLength(1);
    expect(pulled(storyOf([boxNode(paragraph('It rained.')), pullQuote('It rained')]))).toEqual([]);
  });
});
