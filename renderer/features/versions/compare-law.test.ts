import type { BodyNode } from '@shared/block-contract/body-node';
import { canonicalJson } from '@shared/canonical-json';
import { withoutBlockIds } from '@shared/document/block-ids';
import { Story } from '@shared/document/story';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, EDIT_KINDS, type BodyEdit } from '../../../test/support/body-edits';
import { changes, isShown, verdict } from '../../../test/support/compared-stories';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';

/** Edits that once made another page, with nothing to show for it. */
const SEEN: [string, BodyEdit[]][] = [
  // An item’s list, moved to an item of its own: the page said that the list was in the item’s language.
  ['many-languages', [[603230687, 11]]],
  ['hostile', [[27834106, 11]]],
  // A block in the place of its copy: all that differs is its id.
  [
    'all-blocks',
    [
      [431974028, 11],
      [869966785, 0],
    ],
  ],
];

/** All that a story says: a block's id says nothing. */
const said = (story: Story): string => canonicalJson({ ...story, body: withoutBlockIds(story.body) });

const pages = new Map<string, string>();
const pageOfFixture = (name: string): string => {
  const page = pages.get(name) ?? pageOf(fixtureStory(name));
  pages.set(name, page);
  return page;
};

describe('the law of the comparison', () => {
  it('says that two stories are the same only if they are', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(EDIT_KINDS - 1));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (name, edits) => {
          const story = fixtureStory(name);
          const other = edited(story, edits);
          const isEqual = said(other) === said(story);
          expect(verdict(story, other) === 'same').toBe(isEqual);
          if (pageOf(other) !== pageOfFixture(name)) expect(isShown(story, other)).toBe(true);
        },
      ),
      { numRuns: 200, examples: SEEN },
    );
  });

  it('finds the text in the editor, which has undefined properties, the same as the stored one', () => {
    const open = (node: BodyNode): BodyNode => ({
      ...node,
      textFormat: node.textFormat,
      textStyle: node.textStyle,
      checked: undefined,
      ...(node.children && { children: node.children.map(open) }),
    });
    for (const story of fixtureNames.map(fixtureStory)) {
      const { root } = story.body;
      const opened: Story = { ...story, body: { root: { ...root, children: root.children.map(open) } } };
      expect(changes(story, opened)).toEqual([]);
      expect(verdict(story, opened)).toBe('same');
    }
  });

  it('finds a story the same as itself, read again', () => {
    for (const story of fixtureNames.map(fixtureStory))
      expect(verdict(story, Story.parse(JSON.parse(JSON.stringify(story))))).toBe('same');
  });
});
