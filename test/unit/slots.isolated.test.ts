import type { Block } from '@shared/block-contract/block';
import type { BodyNode } from '@shared/block-contract/body-node';
import { areBlank } from '@shared/block-contract/blank';
import { saidText } from '@shared/block-contract/says';
import { runChecks } from '@shared/checks';
import { nothingKnown } from '@shared/checks/desk-knowledge';
import { Body, bodyOf } from '@shared/document/body';
import { fieldWordsOf } from '@shared/document/field-words';
import { leanNode } from '@shared/document/lean-body';
import { mapNodes, nodesOf, withNode } from '@shared/document/nodes';
import { newStory, type Story } from '@shared/document/story';
import { bodyLines } from '@shared/document/story-says';
import { isSameBlock, swapped } from '@shared/document/story-swap';
import { describe, expect, it, vi } from 'vitest';
import { fromEditorNode, toEditorJson } from '../../renderer/editor/body-state';
import { courierHouse } from '../support/courier-house';
import { link, paragraph, pullQuote, text } from '../support/story-blocks';
import { lineNode, sourcedBox } from '../support/test-box';

vi.mock('@shared/blocks', async (original) => {
  const { withTestBox } = await import('../support/test-box');
  return withTestBox(await original<{ blocks: readonly Block[] }>());
});

const house = courierHouse();
const storyOf = (...nodes: readonly BodyNode[]): Story =>
  newStory({ language: 'en', headline: 'x', slug: 'x', body: bodyOf(nodes) });
const source = (story: Story): BodyNode =>
  [...nodesOf(story.body)].map(({ node }) => node).find(({ type }) => type === 'slot-line')!;
const found = (check: string, story: Story) =>
  runChecks(story, house, nothingKnown).filter((finding) => finding.check === check);

describe('a slot of a block', () => {
  const words = text('Source: the council');
  const box = sourcedBox([words], paragraph('It opened in 1987.'));

  it('is walked before what the block holds, with its words', () => {
    const walked = [...nodesOf(bodyOf([box]))].map(({ node: { type }, at, depth }) => [type, at, depth]);
    expect(walked).toEqual([
      ...[
        ['test-box', 0, 0],
        ['slot-line', 0, 1],
        ['text', 0, 2],
      ],
      ...[
        ['paragraph', 1, 1],
        ['text', 0, 2],
      ],
    ]);
  });

  it('is changed as the rest is, and is the same object if nothing changes', () => {
    const upper = (node: BodyNode): BodyNode =>
      typeof node.text === 'string' ? { ...node, text: node.text.toUpperCase() } : node;
    const changed = mapNodes(bodyOf([box]), upper);
    expect([...nodesOf(changed)].flatMap(({ node }) => node.text ?? [])).toEqual([
      'SOURCE: THE COUNCIL',
      'IT OPENED IN 1987.',
    ]);
    expect(mapNodes(bodyOf([box]), (node) => node).root.children[0]).toBe(box);
    expect(withNode(box, words, text('x')).$slots).toEqual({ source: lineNode(text('x')) });
  });

  it('is validated like any other node', () => {
    const parse = (node: unknown) => Body.safeParse(bodyOf([node as BodyNode])).error?.issues ?? [];
    expect(parse(box)).toEqual([]);
    expect(Body.parse(bodyOf([box])).root.children[0]).toMatchObject(box);
    expect(parse({ ...box, $slots: { source: paragraph('x') } })[0]).toMatchObject({
      message: 'a paragraph cannot stand here',
      path: ['root', 'children', 0, '$slots', 'source'],
    });
    expect(parse({ ...box, $slots: { source: lineNode(paragraph('x')) } })[0]?.message).toBe(
      'a paragraph cannot stand here',
    );
    expect(parse({ ...box, $slots: [lineNode()] })[0]?.message).toBe('is not a set of slots');
    expect(parse({ ...box, $slots: { source: lineNode({ ...words, text: 4 }) } })).not.toEqual([]);
    expect(parse(lineNode(words))[0]?.message).toBe('a slot-line cannot stand here');
  });

  it('that the block does not name is refused: nobody would see its words', () => {
    const hidden = { ...paragraph('Seen'), $slots: { source: lineNode(text('Unseen')) } };
    expect(Body.safeParse(bodyOf([hidden])).error?.issues[0]?.message).toBe(
      'a paragraph has no slot of this name',
    );
  });

  it('is stored without what Lexical writes on every node, and opened again', () => {
    const whole = Body.parse(bodyOf([box]));
    const lean = leanNode(whole.root.children[0]!);
    expect(lean.$slots?.source).toEqual({
      type: 'slot-line',
      version: 1,
      children: [{ type: 'text', version: 1, text: 'Source: the council' }],
    });
    expect(Body.parse(bodyOf([lean]))).toEqual(whole);
    const opened = toEditorJson(whole).root.children[0] as BodyNode;
    expect(fromEditorNode(opened)).toEqual(whole.root.children[0]);
  });

  it('keeps in the editor what a later build put into it', () => {
    const later = sourcedBox([words, { type: 'mention', version: 1, who: 'Asha' }]);
    const [opened] = toEditorJson(bodyOf([later])).root.children as BodyNode[];
    expect(opened?.$slots?.source?.children?.[1]).toMatchObject({ type: 'unknown-inline' });
    expect(fromEditorNode(opened!)).toEqual(later);
    expect(found('known-blocks', storyOf(later))).toHaveLength(1);
  });

  it('gives a story no other ids, and is the same in any cut of its words', () => {
    const story = storyOf(box, paragraph('End'));
    expect([...nodesOf(story.body)].filter(({ node }) => '$' in node).map(({ node }) => node.type)).toEqual([
      ...['test-box', 'paragraph', 'paragraph'],
    ]);
    expect(isSameBlock(sourcedBox([text('Source: '), text('the council')]), sourcedBox([words]))).toBe(true);
    expect(isSameBlock(sourcedBox([text('Another')]), sourcedBox([words]))).toBe(false);
  });

  it('is blank if its words are', () => {
    expect(areBlank([sourcedBox([text(' ')])])).toBe(true);
    expect(areBlank([sourcedBox([words])])).toBe(false);
  });

  it('says what it is set to', () => {
    const set = {
      ...sourcedBox([words]),
      $slots: { source: { ...lineNode(words), direction: 'rtl', odd: 1 } },
    };
    const notes = bodyLines(storyOf(set))[0]!.notes.map(({ label, runs }) => [label, saidText(runs)]);
    expect(notes).toEqual([
      ['Source', 'Source: the council'],
      ['Direction of the source', 'right to left'],
      ['Other data of the source', '{"odd":1}'],
    ]);
  });

  it('is read by the checks, and a fix changes it alone', () => {
    const struck = storyOf(sourcedBox([text('Source: '), text('nobody', 4), text('the council')]));
    const [finding] = found('struck-out', struck);
    expect(finding).toMatchObject({
      message: 'The source in block 1 prints the struck-out words “nobody”. Readers can still read them.',
      target: { at: 'block', index: 0, field: 'source' },
      words: { text: 'nobody', nth: 0 },
    });
    const fixed = swapped(struck, finding!.fix!.swap)!;
    expect(fieldWordsOf(fixed.body.root.children[0]!).at(-1)?.words).toBe('Source: the council');

    const tracked = storyOf(sourcedBox([link('https://example.org/?utm_source=x', 'The council')]));
    const [tracker] = found('trackers', tracked);
    expect(tracker).toMatchObject({ target: { field: 'source' }, words: { text: 'The council' } });
    expect(source(swapped(tracked, tracker!.fix!.swap)!).children?.[0]).toMatchObject({
      url: 'https://example.org/',
    });

    const unsafe = sourcedBox([link('javascript:x', 'The council')]);
    expect(found('links', { ...storyOf(), body: bodyOf([unsafe]) })[0]).toMatchObject({
      message: expect.stringContaining('in the source in block 1') as string,
      target: { at: 'block', index: 0, field: 'source' },
    });
    expect(found('placeholders', storyOf(sourcedBox([text('Source: TK')])))[0]).toMatchObject({
      target: { at: 'block', index: 0, field: 'source' },
    });
  });

  it('has words of the copy for a pull quote', () => {
    expect(found('pull-quote-in-copy', storyOf(sourcedBox([words]), pullQuote('the council')))).toEqual([]);
  });
});
