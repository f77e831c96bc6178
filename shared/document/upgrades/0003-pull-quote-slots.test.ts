import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { link, pullQuote, text } from '../../../test/support/story-blocks';
import { blockId, withoutBlockIds } from '../block-ids';
import { bodyOf } from '../body';
import { leanBody } from '../lean-body';
import { topBlocksOf } from '../nodes';
import { readStory } from '../read-story';
import { newStory, Story } from '../story';
import { pullQuoteSlots } from './0003-pull-quote-slots';
import { inOldestSchema } from './chain';
import type { ReadStory } from './upgrade';

const first = (words: unknown, attribution: unknown): BodyNode => ({
  ...{ type: 'pull-quote', version: 1, text: words, attribution },
});
const stored = (schema: number, ...nodes: readonly BodyNode[]): ReadStory => ({
  ...newStory({ headline: 'x', slug: 'x' }),
  ...{ id: '01900000-0000-7000-8000-0000000000b2', schema, body: bodyOf(nodes) },
});
const opened = (story: ReadStory): Story => Story.parse(readStory(story).data);
const saved = (story: Story): ReadStory => inOldestSchema({ ...story, body: leanBody(story.body) });

describe('the words of a pull quote', () => {
  it('are stored by schema 1 as before, whatever they are', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('', ' ', 'We waited', '\t', 'a\nb'));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 4 }), (quotes) => {
        const story = stored(1, ...quotes.map(([said, by]) => first(said, by)));
        const again = saved(opened(story));
        expect(again.schema).toBe(1);
        expect(again.body).toEqual(story.body);
        const up = pullQuoteSlots.up({ ...story, schema: 2 });
        expect(pullQuoteSlots.down(up as ReadStory)).toEqual({ ...story, schema: 2 });
      }),
    );
  });

  it.each([
    ['emphasis', pullQuote(text('We waited', 2))],
    ['a link', pullQuote(link('https://example.org/', 'We waited'))],
    ['a link in the attribution', pullQuote('We waited', link('https://example.org/', 'Mira'))],
    ['a direction', pullQuoteOf({ direction: 'rtl' })],
    ['something of a later build', pullQuoteOf({ colour: 'red' })],
    ['a text that a later build set', pullQuote({ ...text('We waited'), version: 2 })],
  ])('are stored by schema 3 with %s', (_what, quote) => {
    const story = opened(stored(3, quote));
    expect(saved(story).schema).toBe(3);
    expect(opened(saved(story))).toEqual(story);
  });

  it('give the ids that they gave before they were in slots', () => {
    const file = new URL('fixtures/schema-1-full.story', import.meta.url);
    const story = opened(JSON.parse(readFileSync(file, 'utf8')) as ReadStory);
    const quote = topBlocksOf(story.body).find(({ type }) => type === 'pull-quote')!;
    expect(blockId(quote)).toMatchInlineSnapshot(`"SjIgwU1H25"`);
    const plain = opened({ ...story, body: withoutBlockIds(story.body) });
    expect(plain).toEqual(story);
  });

  it('stay as they are if they are none', () => {
    for (const odd of [first(4, ''), first('', null), { type: 'pull-quote', version: 1, $slots: 4 }])
      expect(readStory(stored(1, odd as unknown as BodyNode)).success).toBe(false);
    const later = { type: 'pull-quote', version: 9, text: 4 };
    expect(topBlocksOf(opened(stored(2, later)).body)[0]).toMatchObject(later);
    const inLater = { type: 'chart', version: 1, children: [first('We waited', '')] };
    expect(topBlocksOf(opened(stored(2, inLater)).body)[0]).toMatchObject(inLater);
  });
});

function pullQuoteOf(line: object): BodyNode {
  const quote = pullQuote('We waited');
  return { ...quote, $slots: { ...quote.$slots, text: { ...quote.$slots!.text!, ...line } } };
}
