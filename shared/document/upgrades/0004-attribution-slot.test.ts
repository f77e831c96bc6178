import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { html } from '@shared/html/html';
import { printed } from '../../../test/support/block-fixtures';
import { blockQuote, factBox, link, text } from '../../../test/support/story-blocks';
import { blockId, withoutBlockIds } from '../block-ids';
import { bodyOf } from '../body';
import { leanBody } from '../lean-body';
import { topBlocksOf } from '../nodes';
import { readStory } from '../read-story';
import { newStory, Story } from '../story';
import { attributionSlot } from './0004-attribution-slot';
import { inOldestSchema } from './chain';
import type { ReadStory } from './upgrade';

const first = (attribution: unknown, words = 'We waited'): BodyNode => ({
  ...{ type: 'block-quote', version: 1, attribution, children: [{ type: 'text', version: 1, text: words }] },
});
const stored = (schema: number, ...nodes: readonly BodyNode[]): ReadStory => ({
  ...newStory({ headline: 'x', slug: 'x', language: 'en' }),
  ...{ id: '01900000-0000-7000-8000-0000000000b2', schema, body: bodyOf(nodes) },
});
const opened = (story: ReadStory): Story => Story.parse(readStory(story).data);
const saved = (story: Story): ReadStory => inOldestSchema({ ...story, body: leanBody(story.body) });

const names = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', ' Mira ', '\t', 'a\nb', '<b>', 'Mira  Sen', '\u200b'),
);

describe('who said a block quote', () => {
  it('is stored by schema 1 as before, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 4 }), fc.boolean(), (said, isBoxed) => {
        const quotes = said.map((name) => first(name));
        const story = stored(1, ...(isBoxed ? [factBox('Box', ...quotes)] : quotes));
        const again = saved(opened(story));
        expect(again.schema).toBe(1);
        expect(again.body).toEqual({ ...story.body, root: leanBody(story.body).root });
        const up = attributionSlot.up({ ...story, schema: 3 });
        expect(attributionSlot.down(up as ReadStory)).toEqual({ ...story, schema: 3 });
      }),
    );
  });

  it('is on the page word for word as before', () => {
    fc.assert(
      fc.property(names, (name) => {
        const said = name.trim();
        const by = said === '' ? null : html`<figcaption>${said}</figcaption>`;
        expect(printed(opened(stored(1, first(name))))).toBe(
          // Words of the copy have their straight marks as they are.
          html`<figure class="block-quote"><blockquote><p>We waited</p></blockquote>${by}</figure>\n`.markup.replaceAll(
            '&quot;',
            '"',
          ),
        );
      }),
    );
  });

  it.each([
    ['emphasis', blockQuote(text('Mira', 2), 'We waited')],
    ['a link', blockQuote(link('https://example.org/', 'Mira'), 'We waited')],
    ['a direction', quoteOf({ direction: 'rtl' })],
    ['something of a later build', quoteOf({ colour: 'red' })],
    ['a text that a later build set', blockQuote({ ...text('Mira'), version: 2 }, 'We waited')],
  ])('is stored by schema 4 with %s', (_what, quote) => {
    for (const node of [quote, factBox('Box', quote)]) {
      const story = opened(stored(4, node));
      expect(saved(story).schema).toBe(4);
      expect(opened(saved(story))).toEqual(story);
    }
  });

  it('gives the ids that it gave before it was in a slot', () => {
    const file = new URL('fixtures/schema-1-full.story', import.meta.url);
    const story = opened(JSON.parse(readFileSync(file, 'utf8')) as ReadStory);
    const quote = topBlocksOf(story.body).find(({ type }) => type === 'block-quote')!;
    expect(blockId(quote)).toMatchInlineSnapshot(`"GrXo9fTMhS"`);
    const plain = opened({ ...story, body: withoutBlockIds(story.body) });
    expect(plain).toEqual(story);
  });

  it('stays as it is if it is none', () => {
    for (const odd of [first(4), first(null), { ...first(''), $slots: 4 }])
      expect(readStory(stored(1, odd as unknown as BodyNode)).success).toBe(false);
    const later = { type: 'block-quote', version: 9, attribution: 4 };
    expect(topBlocksOf(opened(stored(3, later)).body)[0]).toMatchObject(later);
    const inLater = { type: 'chart', version: 1, children: [first('Mira')] };
    expect(topBlocksOf(opened(stored(3, inLater)).body)[0]).toMatchObject(inLater);
  });
});

function quoteOf(line: object): BodyNode {
  const quote = blockQuote('Mira', 'We waited');
  return { ...quote, $slots: { attribution: { ...quote.$slots!.attribution!, ...line } } };
}
