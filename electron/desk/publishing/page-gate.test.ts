import { House } from '@shared/house/house';
import { ICON_FILE, inlineIcon } from '@shared/page/house-icon';
import { renderPage } from '@shared/page/page';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { pageFaults } from './page-gate';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;

describe('the last look at a page', () => {
  it('takes the sample’s site for the house’s own on a page that has no address of its own', () => {
    expect(pageFaults(page('<main><p><a href="https://www.example.org/a">a</a></p></main>'))).toEqual([]);
    const other = '<main><p><a href="https://elsewhere.test/a">a</a></p></main>';
    expect(pageFaults(page(other))).toEqual([
      'a link to https://elsewhere.test/a without rel="external noopener"',
    ]);
  });

  it.each(fixtureNames)('lets “%s” out', (name) => {
    expect(pageFaults(pageOf(fixtureStory(name)))).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<script type="application/ld+json">{</script>',
    '<script type="application/ld+json" src="https://x.example/a.js">{}</script>',
    '<p onclick="x()">a</p>',
    '<iframe src="https://x.example/"></iframe>',
    '<object data="x"></object>',
    '<embed src="x">',
    '<form action="/x"></form>',
    '<svg onload="x()"></svg>',
    '<math></math>',
    '<template><p>a</p></template>',
    '<p style="color: red">a</p>',
    '<base href="https://x.example/">',
    '<meta http-equiv="refresh" content="0">',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java&#9;script:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href="https://x.example/" target="_blank" rel="external noopener">a</a>',
    '<a href="https://x.example/">a</a>',
    '<a href="https://x.example/" rel="external">a</a>',
    '<a href="https://x.example/" rel="noopener nofollow">a</a>',
    '<img src="https://x.example/a.jpg" alt="">',
    '<img src="photos/../../a.jpg" alt="">',
    '<img src="data:image/svg+xml;base64,AAAA" alt="">',
    '<img src="photos/0123456789abcdef-400.jpg" srcset="//x.example/a.jpg 400w" alt="">',
    '<picture><source srcset="https://x.example/a.webp 1w"></picture>',
    '<link rel="icon" type="image/svg+xml" href="https://x.example/icon.svg">',
    '<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg%20onload%3D%22x()%22%2F%3E">',
    '<link rel="icon" href="icon.svg">',
    '<link rel="alternate" type="text/css" href="https://x.example/a.css">',
    '<link rel="alternate" type="application/rss+xml" href="mailto:a@x.example">',
    '<link rel="alternate stylesheet" type="application/rss+xml" href="https://x.example/a.css">',
    '<link rel="canonical" href="tel:1">',
    '<link rel="preload" href="icon.svg">',
    '<aside role="alert">a</aside>',
  ])('keeps %s in', (markup) => {
    expect(pageFaults(page(markup)).length).toBeGreaterThan(0);
  });

  it('lets the publication’s own icon and its feed be named', () => {
    const house = House.parse({ feed: 'https://www.example.org/feed.xml' });
    for (const icon of [ICON_FILE, inlineIcon(house)]) {
      const own = renderPage(fixtureStory('plain'), { house, icon });
      expect(own).toContain('<link rel="icon" type="image/svg+xml" href="');
      expect(own).toContain('<link rel="alternate" type="application/rss+xml" title="The Sample Courier"');
      expect(pageFaults(own)).toEqual([]);
    }
  });

  it('lets links stay on the house’s own site without a word, and none that only looks like it', () => {
    const own = pageOf(fixtureStory('plain'));
    const ending = (href: string): string => own.replace('</article>', `<a href="${href}">a</a></article>`);
    expect(pageFaults(ending('https://www.courier.example/about'))).toEqual([]);
    for (const other of [
      'https://www.courier.example.evil.example/',
      'http://www.courier.example/',
      'https://courier.example/',
    ])
      expect(pageFaults(ending(other))).toEqual([`a link to ${other} without rel="external noopener"`]);
  });

  const picture = 'photos/0123456789abcdef-400.jpg';
  const figure = (credit: string, alt = 'A ferry'): string =>
    page(`<figure><img src="${picture}" alt="${alt}"><figcaption>${credit}</figcaption></figure>`);

  it('lets a picture out with a credit that is seen and a text for those who do not see it', () => {
    expect(pageFaults(figure('<span class="photo-credit">Photo: A. Sen</span>'))).toEqual([]);
  });

  it.each([
    ['no credit', figure('A ferry leaves')],
    ['an empty credit', figure('<span class="photo-credit"> </span>')],
    [
      'a credit that nobody sees',
      figure('<span class="photo-credit" aria-hidden="true">Photo: A. Sen</span>'),
    ],
    ['no figure', page(`<img src="${picture}" alt="A ferry">`)],
  ])('keeps a picture in that has %s', (_, markup) => {
    expect(pageFaults(markup)).toEqual([`a picture without a credit (${picture})`]);
  });

  it('keeps a picture in that has no alternative text', () => {
    expect(pageFaults(figure('<span class="photo-credit">Photo: A. Sen</span>', ' '))).toEqual([
      'a picture without alternative text',
    ]);
  });

  it('lets a picture out that says nothing where its photo is decorative, and says so with alt=""', () => {
    const credit = '<span class="photo-credit">Photo: A. Sen</span>';
    const decorative = new Set([picture]);
    expect(pageFaults(figure(credit, ''), decorative)).toEqual([]);
    for (const markup of [figure(credit, ' '), figure(credit, '').replace(' alt=""', '')])
      expect(pageFaults(markup, decorative)).toEqual(['a picture without alternative text']);
    const another = figure(credit, '').replace(picture, 'photos/fedcba9876543210-400.jpg');
    expect(pageFaults(another, decorative)).toEqual(['a picture without alternative text']);
  });
});
