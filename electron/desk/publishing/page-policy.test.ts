import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { policyOf } from './page-policy';

const sha = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

it('names the style and the data of a page by their hashes, and lets nothing else in', () => {
  const page = pageOf(fixtureStory('all-blocks'));
  const style = /<style>([^<]*)<\/style>/.exec(page)![1]!;
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)![1]!;
  expect(policyOf(page)).toEqual({
    styles: [sha(style)],
    data: [sha(data)],
    header: `default-src 'none'; img-src 'self'; style-src '${sha(style)}'; script-src '${sha(data)}'; connect-src 'self'; base-uri 'none'; form-action 'none'`,
  });
});

it('is one policy for the style of every page: a server can send it with all of them', () => {
  expect(new Set(fixtureNames.flatMap((name) => policyOf(pageOf(fixtureStory(name))).styles)).size).toBe(1);
});

it('needs no more than that: no page has a style of its own in an attribute', () => {
  for (const name of fixtureNames) expect(pageOf(fixtureStory(name))).not.toMatch(/<[^>]*\sstyle=/);
});
