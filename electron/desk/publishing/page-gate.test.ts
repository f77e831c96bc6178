import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { pageFaults } from './page-gate';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${body}</body></html>`;

describe('the last look at a page', () => {
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
    '<a href="https://x.example/" target="_blank">a</a>',
    '<img src="https://x.example/a.jpg" alt="">',
    '<img src="photos/../../a.jpg" alt="">',
    '<img src="data:image/svg+xml;base64,AAAA" alt="">',
    '<img src="photos/0123456789abcdef-400.jpg" srcset="//x.example/a.jpg 400w" alt="">',
    '<picture><source srcset="https://x.example/a.webp 1w"></picture>',
  ])('keeps %s in', (markup) => {
    expect(pageFaults(page(markup)).length).toBeGreaterThan(0);
  });
});
