import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: BodyNode[]) => ({ type: 'paragraph', version: 1, children });
const link = (url: string) => paragraph({ type: 'link', version: 1, url, children: [text('there')] });

describe('a link', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it.each([
    ['https://example.com/', ' rel="external noopener"'],
    ['https://www.example.org.evil.test/', ' rel="external noopener"'],
    ['https://www.example.org/story', ''],
    ['mailto:desk@example.org', ''],
  ])('to %s says whether it leaves the site', (url, rel) => {
    expect(printed(storyWith([link(url)]))).toBe(`<p><a href="${url}"${rel}>there</a></p>\n`);
  });

  it('is one with its neighbour to the same address, unless that has no words', () => {
    const to = (words: BodyNode, url = 'https://www.example.org/a') => ({
      ...{ type: 'link', version: 1, url, children: [words] },
    });
    const page = (...nodes: BodyNode[]) => printed(storyWith([paragraph(...nodes)]));
    expect(page(to(text('bold', 1)), to(text(' link')), to(text('.')))).toBe(
      '<p><a href="https://www.example.org/a"><strong>bold</strong> link.</a></p>\n',
    );
    expect(page(to(text('one')), to(text(' ')), to(text('two'))).match(/<a /gu)).toHaveLength(2);
    expect(page(to(text('one')), to(text('two'), 'https://www.example.org/b'))).toMatch(/one<\/a><a .*>two/u);
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '/relative',
    'file:///etc/passwd',
    '',
  ])('to %j is not taken into a story', (url) => {
    expect(() => storyWith([link(url)])).toThrow();
  });

  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['https://example.com/100%', 'https://example.com/100%25'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['HTTPS://EXAMPLE.COM/A', 'https://example.com/A'],
  ])('to %s is written as addresses are written: %s', (url, written) => {
    expect(printed(storyWith([link(url)]))).toContain(`href="${written}"`);
  });
});
