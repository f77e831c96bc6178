import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import type { BodyNode } from '@shared/block-contract/body-node';
import { newStory } from '@shared/document/story';
import { pageOf } from '../support/fixture-pages';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';

const documentOf = (page: string): Document => new JSDOM(page).window.document;
const body = (page: string): Element => documentOf(page).querySelector('.story-body')!;

/** Every element of a body that says its language or direction: `p hi`, `aside.pull-quote ar rtl`. */
const marked = (page: string): string[] =>
  [...body(page).querySelectorAll('[lang], [dir]')].map((element) =>
    [
      `${element.tagName.toLowerCase()}${element.className && `.${element.className}`}`,
      element.getAttribute('lang') ?? '-',
      element.getAttribute('dir') ?? '',
    ]
      .join(' ')
      .trim(),
  );

const words = (text: string): BodyNode => ({ type: 'text', version: 1, text, format: 0 });
const paragraph = (text: string, more: object = {}): BodyNode => ({
  ...{ type: 'paragraph', version: 1, children: [words(text)] },
  ...more,
});
const pageWith = (language: string, ...nodes: BodyNode[]): string =>
  pageOf(
    newStory({
      ...{ language, headline: 'x', slug: 'x', body: bodyOf(nodes) },
      direction: language === 'ar' ? 'rtl' : 'ltr',
    }),
  );

describe('a page with passages in several languages', () => {
  const page = pageOf(fixtureStory('many-languages'));

  it('says the language and direction of every block that is not in the story’s own, and of no other', () => {
    expect(marked(page)).toEqual([
      'img ar rtl',
      'p.photo-caption ar rtl',
      'p hi',
      'p ar rtl',
      'p ur rtl',
      'p fr',
      'h2 ar rtl',
      'ul ar rtl',
      // The list inside the item is in the story's own language: only the item's words say theirs.
      'span bn',
      'li bn',
      'figure.block-quote hi',
      'bdi en-IN ltr',
      'aside.pull-quote ar rtl',
      'bdi en-IN ltr',
      'bdi und-Deva',
    ]);
  });

  it('shows every word as it stands in the story', () => {
    const text = body(page).textContent;
    for (const said of [
      'Kamala Devi, harbour master',
      'Samir Haddad',
      'कमला देवी',
      'من يشرف على المنارة القديمة',
    ])
      expect(text).toContain(said);
  });
});

describe('a block’s language and direction', () => {
  it('are not said again where they are the story’s', () => {
    // The Arabic fixture quotes a paragraph of English, a fact box one of Hindi.
    const inOthers: Readonly<Record<string, readonly string[]>> = {
      arabic: ['p en ltr'],
      'fact-box': ['p hi'],
    };
    for (const name of fixtureNames.filter((each) => each !== 'many-languages'))
      expect(marked(pageOf(fixtureStory(name))), name).toEqual(inOthers[name] ?? []);
  });

  it('follow the writer where a direction was set', () => {
    expect(
      marked(pageWith('en', paragraph('السفينة غادرت الميناء في المدينة', { direction: 'ltr' }))),
    ).toEqual(['p ar']);
    expect(marked(pageWith('en', paragraph('plain', { direction: 'rtl' })))).toEqual(['p - rtl']);
  });

  it('are told in a story that runs from right to left as well', () => {
    const english = 'The ship left the harbour in the morning, and the town was still asleep.';
    expect(marked(pageWith('ar', paragraph(english), paragraph('السفينة غادرت الميناء')))).toEqual([
      'p en ltr',
    ]);
  });

  it('leave a heading that had to move to its own level', () => {
    const heading: BodyNode = { type: 'heading', version: 1, tag: 'h4', children: [words('रसोई')] };
    expect(marked(pageWith('en', heading, paragraph('x')))).toEqual(['h2 und-Deva']);
  });
});
