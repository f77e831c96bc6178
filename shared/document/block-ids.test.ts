import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../block-contract/body-node';
import { newBlockId } from '../story/ids';
import { blockId, withBlockId, withBlockIds, withoutBlockIds } from './block-ids';
import { bodyOf, type Body } from './body';
import { nodesOf } from './nodes';
import { newStory } from './story';

const text = (words: string): BodyNode => ({ type: 'text', version: 1, text: words });
const words = fc.constantFrom('', 'Rain', 'It rained.').map((said) => [text(said)]);
/** An id of its own, one that others have, none, or what can be none. */
const id = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'),
  fc.constantFrom('short', 'much too long for an id', 'with space', 7, null, { deep: true }),
  fc.constant(0).map(newBlockId),
);
const under = (node: fc.Arbitrary<BodyNode>): fc.Arbitrary<BodyNode> =>
  fc.tuple(node, id).map(([block, own]) => (own === undefined ? block : { ...block, $: { id: own } }));
const paragraph = under(words.map((children) => ({ type: 'paragraph', version: 1, children })));
const { list } = fc.letrec<{ list: BodyNode; item: BodyNode }>((tie) => ({
  list: under(
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((children) => ({ type: 'list', version: 1, listType: 'bullet', children })),
  ),
  item: under(
    fc.tuple(words, fc.option(tie('list'), { depthSize: 'small', nil: null })).map(([said, nested]) => ({
      type: 'listitem',
      version: 1,
      value: 1,
      children: nested ? [nested] : said,
    })),
  ),
}));
const unknown = under(fc.constant({ type: 'chart', version: 3, bars: [1], children: [text('Rain')] }));
const body = fc.array(fc.oneof(paragraph, list, unknown), { maxLength: 12 }).map(bodyOf);

const blocks = (of: Body): BodyNode[] =>
  [...nodesOf(of)].map(({ node }) => node).filter(({ type }) => type !== 'text');
const storyId = newStory().id;

describe('the ids of blocks', () => {
  it('are on every block, none on two, whatever comes in', () => {
    fc.assert(
      fc.property(body, (came) => {
        const { body: has } = withBlockIds({ id: storyId, body: came });
        const ids = blocks(has).map(blockId);
        expect(ids).not.toContain(null);
        expect(new Set(ids).size).toBe(ids.length);
        // The first that has a good one keeps it.
        const seen = new Set<string>();
        blocks(came).forEach((block, at) => {
          const own = blockId(block);
          if (own !== null && !seen.has(own)) expect(ids[at]).toBe(own);
          if (own !== null) seen.add(own);
        });
        expect(withoutBlockIds(has)).toEqual(withoutBlockIds(came));
      }),
    );
  });

  it('follow from the story and stay: read again, nothing changes', () => {
    fc.assert(
      fc.property(body, (came) => {
        const once = withBlockIds({ id: storyId, body: came });
        expect(withBlockIds(once)).toBe(once);
        expect(withBlockIds({ id: storyId, body: came })).toEqual(once);
        const other = withBlockIds({ id: newStory().id, body: withoutBlockIds(came) });
        const here = withBlockIds({ id: storyId, body: withoutBlockIds(came) });
        const common = new Set(blocks(here.body).map(blockId));
        expect(blocks(other.body).some((block) => common.has(blockId(block)))).toBe(false);
      }),
    );
  });

  it('are given to a story as it is read', () => {
    const story = newStory({ body: bodyOf([{ type: 'paragraph', version: 1, children: [text('Rain')] }]) });
    expect(blocks(story.body).map(blockId)).toEqual([expect.stringMatching(/^[\w-]{10}$/)]);
  });

  it('leave the other state of a node alone', () => {
    const node = { type: 'paragraph', version: 1, $: { mood: 'wet' } };
    const own = newBlockId();
    expect(withBlockId(node, own)).toEqual({ ...node, $: { mood: 'wet', id: own } });
    expect(withBlockId(withBlockId(node, own), null)).toEqual(node);
  });

  it('are not the same for two of ten thousand', () => {
    const ids = new Set(Array.from({ length: 10_000 }, newBlockId));
    expect(ids.size).toBe(10_000);
    const many = bodyOf(
      Array.from({ length: 10_000 }, (_, at) => ({
        type: 'paragraph',
        version: 1,
        children: [text(String(at % 5_000))],
      })),
    );
    expect(new Set(blocks(withBlockIds({ id: storyId, body: many }).body).map(blockId)).size).toBe(10_000);
  });
});
