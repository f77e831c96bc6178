// @vitest-environment jsdom
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { wordsOf } from '@shared/block-contract/words-of';
import { bodyOf } from '@shared/document/body';
import { storyContent } from '@shared/document/content';
import { newStory, type Story } from '@shared/document/story';
import { defaultHouse } from '@shared/house/house';
import { readHtml } from '@shared/intake/documents/read-html';
import { readPage } from '@shared/intake/pages/read-page';
import { takeInDocument } from '@shared/intake/take-in';
import { toHtml } from '@shared/page/body';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, factBox, heading, link, list, paragraph, text } from '../../test/support/story-blocks';
import { pasted } from '../../test/support/pasted';

const house = defaultHouse();

const pastedBlocks = (markup: string): readonly BodyNode[] => pasted(markup).blocks;

const opened = (markup: string): readonly BodyNode[] =>
  takeInDocument(readHtml(markup, { picturesAreCopy: false }), { house, source: 'a.html' }).story.body.root
    .children;

/** `The bridge [paragraph Two]` */
const said = (node: BodyNode): string => {
  const children = node.children ?? [];
  if (node.type === 'fact-box')
    return `${wordsOf(slotNodes(node, 'title'))} [${children.map(said).join(', ')}]`;
  return `${typeof node.tag === 'string' ? node.tag : node.type} ${wordsOf(children)}`;
};
const outline = (nodes: readonly BodyNode[]): string => nodes.map(said).join(' | ');

const COPY = 'The ferry across the Lowmarket sound sails again from Monday, the harbour office said.';
const around = (markup: string): string => `<p>${COPY}</p>${markup}<p>${COPY}</p>`;

const BOX = 'The bridge [ul 420 m9 million, h2 Who pays, paragraph The state pays half of it, it said.]';
const INSIDE = (level: number): string =>
  `<ul><li>420 m</li><li>9 million</li></ul><h${level}>Who pays</h${level}><p>The state pays half of it, it said.</p>`;

const MARKUP = [
  `<aside class="fact-box" aria-label="The bridge"><h2 class="fact-box-title">The bridge</h2>${INSIDE(3)}</aside>`,
  `<aside class="factbox"><h3>The bridge</h3>${INSIDE(4)}</aside>`,
  `<div class="article__fact-box article__fact-box--left"><div class="inner"><h2>The bridge</h2>${INSIDE(3)}</div></div>`,
  `<section class="c-facts-box"><header><h3>The bridge</h3></header>${INSIDE(4)}</section>`,
  `<aside class="key-facts"><h3>The bridge</h3>${INSIDE(4)}</aside>`,
];

describe('a fact box of a page', () => {
  it.each(MARKUP)('is pasted as one: %s', (markup) => {
    expect(outline(pastedBlocks(around(markup)))).toBe(`paragraph ${COPY} | ${BOX} | paragraph ${COPY}`);
  });

  it.each(MARKUP)('is opened as one: %s', (markup) => {
    expect(outline(opened(around(markup)))).toBe(`paragraph ${COPY} | ${BOX} | paragraph ${COPY}`);
  });

  it.each([
    '<div class="has-factbox"><p>One</p></div>',
    '<div class="fact-box-title"><p>One</p></div>',
    '<aside class="infobox"><p>One</p></aside>',
    '<aside class="related"><h3>More</h3><p>One</p></aside>',
  ])('is nothing else: %s', (markup) => {
    expect(pastedBlocks(around(markup)).map(({ type }) => type)).not.toContain('fact-box');
  });

  it('keeps its photos, with their captions and credits', () => {
    const figure =
      '<figure><img src="a.jpg" alt="A gate"><figcaption>The east gate on Wednesday. Photo: Anil Roy</figcaption></figure>';
    const markup = around(
      `<aside class="factbox"><h3>The bridge</h3><p>One line of it, it said.</p>${figure}</aside>`,
    );
    const { story } = takeInDocument(readHtml(markup, { picturesAreCopy: false }), {
      house,
      source: 'a.html',
    });
    const box = story.body.root.children.find(({ type }) => type === 'fact-box');
    expect(box?.children?.map(({ type }) => type)).toEqual(['paragraph', 'photo']);
    expect(Object.values(story.photos)).toMatchObject([{ alt: 'A gate', credit: 'Anil Roy' }]);
  });

  it('is one when a whole page is opened', () => {
    const page = `<!doctype html><html lang="en"><head><title>x</title></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>The bridge opens</h1>${around(MARKUP[1]!)}<p>${COPY}</p></article></main></body></html>`;
    const { story } = takeInDocument(readPage(page), { house, source: 'a.html' });
    expect(outline(story.body.root.children)).toContain(BOX);
  });
});

const words = fc.constantFrom(
  'The state pays half of it',
  'It opened in 1987',
  'A & B',
  '“Yes”',
  'Nine million',
);
const run = fc.oneof(
  words.map((said) => text(said)),
  words.map((said) => text(said, 2)),
  words.map((said) => link('https://example.org/a', said)),
);
const line = fc
  .array(run, { minLength: 1, maxLength: 2 })
  .map((runs) => runs.flatMap((each, at) => (at > 0 ? [text('; '), each] : [each])));
const block = fc.oneof(
  line.map((runs) => paragraph(...runs)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => list(...items)),
  fc.tuple(fc.constantFrom('h2', 'h3'), words).map(([tag, said]) => heading(tag, said)),
  words.map((said) => blockQuote('Asha Rao', said)),
);
const box = fc
  .tuple(line, fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([title, blocks]) => ({ ...factBox('x', ...blocks), $slots: { title: lineOf(title) } }));
const lineOf = (children: readonly BodyNode[]): BodyNode => ({ type: 'slot-line', version: 1, children });

/** Two neighbouring lists become one in the editor, wherever they are. */
const withoutTwins = (nodes: readonly BodyNode[]): BodyNode[] =>
  nodes
    .filter(({ type }, at) => type !== 'list' || nodes[at - 1]?.type !== 'list')
    .map((node) =>
      node.type === 'fact-box' ? { ...node, children: withoutTwins(node.children ?? []) } : node,
    );

const storyOf = (nodes: readonly BodyNode[]): Story =>
  newStory({ language: 'en', headline: 'x', slug: 'x', body: bodyOf(nodes) });
const contentOf = (nodes: readonly BodyNode[]) => storyContent(storyOf(nodes), house);

it('comes back from its own page as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(block, box), { minLength: 1, maxLength: 4 }), (nodes) => {
      const before = [paragraph(COPY), ...withoutTwins(nodes), paragraph(COPY)];
      const page = toHtml(storyOf(before), { house }).markup;
      const back = pastedBlocks(page);
      expect(contentOf(back)).toEqual(contentOf(before));
      expect(toHtml(storyOf(back), { house }).markup).toBe(page);
    }),
    { numRuns: 60 },
  );
});
