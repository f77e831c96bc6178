import type { BodyNode } from '@shared/block-contract/body-node';
import { paragraphNode } from '@shared/blocks/paragraph';
import { textNode } from '@shared/blocks/text';
import { bodyOf } from '@shared/document/body';
import { newStory, type Story } from '@shared/document/story';
import { storyJson } from '@shared/document/story-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, EDIT_KINDS } from '../../../test/support/body-edits';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';

/** A block that counts how often it is encoded. */
function countedBlock(text: string, count: () => void): BodyNode {
  const block = paragraphNode([textNode(text)]);
  Object.defineProperty(block, 'toJSON', {
    enumerable: false,
    value: () => {
      count();
      return { ...block };
    },
  });
  return block;
}

describe('a story as JSON', () => {
  it('is what JSON.stringify makes of it, after any edits', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(EDIT_KINDS - 1));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(edit, { maxLength: 3 }),
        fc.string({ unit: 'binary' }),
        (name, edits, headline) => {
          let story: Story = { ...fixtureStory(name), headline };
          for (const one of edits) {
            story = edited(story, [one]);
            expect(storyJson(story)).toBe(JSON.stringify(story));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves out what JSON has no word for', () => {
    const body = bodyOf([paragraphNode([])]);
    const odd = { ...newStory({ body: { root: { ...body.root, direction: undefined } } }), deck: undefined };
    expect(storyJson(odd as unknown as Story)).toBe(JSON.stringify(odd));
  });

  it.each([200, 5000])('encodes one block after a key in a story of %i blocks', (length) => {
    let encoded = 0;
    const block = (text: string) => countedBlock(text, () => (encoded += 1));
    const blocks = Array.from({ length }, (_, at) => block(`Paragraph ${at}`));
    const story = newStory({});
    storyJson({ ...story, body: bodyOf(blocks) });
    expect(encoded).toBe(length);
    encoded = 0;
    storyJson({ ...story, body: bodyOf(blocks.with(length / 2, block('Paragraph with a letter more'))) });
    expect(encoded).toBe(1);
  });
});
