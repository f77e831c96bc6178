import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type ChildNode, elementsIn, textIn } from '../markup/tree';
import { isAside, setAside } from './set-aside';

/** The words of a page that were set aside, where its story is its paragraphs. */
function asideOf(between: string): readonly string[] {
  const page = parse(`<div><p>The ferry sails.</p>${between}<p>It takes the piano.</p></div>`);
  const story = new Set<ChildNode>();
  for (const element of elementsIn(page))
    if (element.tagName === 'p' && !element.attrs.some(({ name }) => name === 'data-boxed'))
      for (const node of [element, ...element.childNodes]) story.add(node);
  setAside(page, story);
  return [...elementsIn(page)].filter(isAside).map(textIn);
}

describe('what stands between the paragraphs of a story', () => {
  // 20 letters are no link. With 9 in a link they are less than a third of all, with 10 they are not.
  it.each([
    ['<table><tr><td>Ten crowns and four.<a href="/x">per sheep</a></td></tr></table>', []],
    [
      '<table><tr><td>Ten crowns and four.<a href="/x">per sheep!</a></td></tr></table>',
      ['Ten crowns and four.per sheep!'],
    ],
    ['<ul><li>Ten crowns and four.<a href="/x">per sheep</a></li></ul>', []],
    ['<ul><li><a href="/x">Ten crowns</a></li></ul>', ['Ten crowns']],
    ['<div>Ten crowns and four.</div>', ['Ten crowns and four.']],
  ])('is the story’s where it is a table or a list with few links: %s', (between, aside) => {
    expect(asideOf(between)).toEqual(aside);
  });

  // 40 letters and more that end as a sentence does, less than half of them a link.
  const boxed = (text: string) => `<div class="card"><p data-boxed>${text}</p></div>`;
  it.each([
    ['The pier was built in the year of the storm.', true],
    ['The pier was built in the year of the <a href="/x">storm</a>.”', true],
    ['पुल का उद्घाटन बुधवार को नगर के महापौर ने किया था।', true],
    ['The pier was built in the year of the storm', false],
    ['The pier was built in that year of storm.', true],
    ['The pier was built in a year of storms.', false],
    ['The pier was <a href="/x">built in the year of the storm</a>.', false],
  ])('is the story’s where it is a sentence in a box of its own: %s', (text, isStorys) => {
    expect(asideOf(boxed(text))).toHaveLength(isStorys ? 0 : 1);
  });

  it('is the page’s before the first paragraph', () => {
    const page = parse('<div><table><tr><td>Fares</td></tr></table><p>The ferry sails.</p></div>');
    const story = new Set([...elementsIn(page)].filter(({ tagName }) => tagName === 'p'));
    setAside(page, story);
    expect([...elementsIn(page)].filter(isAside).map(textIn)).toEqual(['Fares']);
  });
});
