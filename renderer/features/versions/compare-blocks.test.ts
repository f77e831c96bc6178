import { blocks, findBlock } from '@shared/blocks';
import type { BodyNode } from '@shared/block-contract/body-node';
import { canonicalJson } from '@shared/canonical-json';
import { wordsOf } from '@shared/block-contract/words-of';
import type { Story } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { nodesOf, replaced, withBody } from '../../../test/support/body-edits';
import { isShown, shown, UNSAID_CHANGE, verdict } from '../../../test/support/compared-stories';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { otherValues } from '../../../test/support/schema-changes';

/**
 * What Lexical keeps on its nodes that neither a page nor a reader has: how typing continues in an empty paragraph, how a run
 * is to be selected, a number that follows from the place of its item.
 */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  text: ['detail', 'mode', 'style'],
  paragraph: ['textFormat', 'textStyle'],
  listitem: ['value', 'indent'],
  // Follows from the kind of list.
  list: ['tag'],
  // It is within a line: the line has them.
  link: ['direction', 'format', 'indent'],
};

/** An empty text or an empty line leaves no trace on a page. */
const isEmpty = (node: BodyNode): boolean =>
  ['text', 'paragraph', 'heading', 'list', 'listitem', 'link'].includes(node.type) &&
  wordsOf([node]).trim() === '';

describe('the blocks of a body', () => {
  const types = blocks.map(({ type }) => type);
  const stories = fixtureNames.map(fixtureStory);
  const examples = (type: string) =>
    stories.flatMap((story) =>
      [...nodesOf(story.body.root.children)]
        .filter(([, node]) => node.type === type && !isEmpty(node))
        .slice(0, 4)
        .map(([path, node]) => ({ story, path, node })),
    );

  it.each(types)('shows every change of a %s', (type) => {
    const block = findBlock(type)!;
    const { shape } = block.schema as unknown as z.ZodObject;
    const tried = new Set<string>();
    for (const { story, path, node } of examples(type)) {
      for (const [name, field] of Object.entries(shape) as [string, z.ZodType][]) {
        if (['type', 'version', 'children'].includes(name)) continue;
        for (const value of otherValues(field, node[name])) {
          const body = replaced(story.body.root.children, path, (own) => [{ ...own, [name]: value }]);
          const other = withBody(story, body);
          if (!other || canonicalJson(other) === canonicalJson(story)) continue;
          const what = `${type}.${name}: ${canonicalJson(node[name] ?? null)} to ${canonicalJson(value ?? null)}`;
          if (UNSAID[type]?.includes(name)) {
            expect(pageOf(other), what).toBe(pageOf(story));
            expect(verdict(story, other), what).not.toBe('same');
          } else if (isPrinted(story, other, type, name, node, value)) {
            expect(isShown(story, other), what).toBe(true);
            expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
          }
          tried.add(name);
        }
      }
    }
    const own = Object.keys(shape).filter((name) => !['type', 'version', 'children'].includes(name));
    expect(own.filter((name) => !tried.has(name))).toEqual([]);
  });

  /** A bulleted list keeps the number that it would start at; a page does not. */
  const isPrinted = (
    older: Story,
    newer: Story,
    type: string,
    name: string,
    node: BodyNode,
    value: unknown,
  ) =>
    !(type === 'list' && name === 'start' && node.listType === 'bullet' && pageOf(older) === pageOf(newer)) &&
    // Two ways of Lexical's to say that nothing was chosen.
    !(name === 'format' && (value === 0 ? '' : value) === (node[name] === 0 ? '' : node[name]));

  it('shows a property and a block that this build does not know', () => {
    const story = fixtureStory('plain');
    const [first, ...rest] = story.body.root.children as [BodyNode, ...BodyNode[]];
    const withFirst = (node: BodyNode) => withBody(story, [node, ...rest])!;
    const later = withFirst({ ...first, mood: 'glad' });
    expect(shown(story, later)).toContain('glad');
    const box = (words: string) => withFirst({ type: 'fact-box', version: 3, words });
    expect(shown(story, box('Two bridges'))).toContain('Two bridges');
    expect(shown(box('Two bridges'), box('Three bridges'))).toContain('Three');
    const mention = (who: string) =>
      withFirst({ ...first, children: [...(first.children ?? []), { type: 'mention', version: 1, who }] });
    expect(shown(mention('Asha'), mention('Mira'))).toContain('Mira');
  });
});
