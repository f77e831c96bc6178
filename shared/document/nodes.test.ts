import { expect, it } from 'vitest';
import type { BodyNode } from '../block-contract/body-node';
import { bodyOf } from './body';
import { mapNodes, nodesOf, pathTo, photosOf, withNode } from './nodes';

const node = (type: string, children?: readonly BodyNode[], more = {}): BodyNode => ({
  ...{ type, version: 1, ...more },
  ...(children && { children }),
});

const said = node('text', undefined, { text: 'He said so.' });
const shown = node('photo', undefined, { photoId: '0190a000-0000-7000-8000-000000000001' });
const holder = node('block-quote', [node('paragraph', [said]), shown]);
const body = bodyOf([node('paragraph', []), holder]);

it('walks every node depth first, and says where each is', () => {
  const walked = [...nodesOf(body)];
  expect(walked.map(({ node: { type }, index, depth }) => [type, index, depth])).toEqual([
    ['paragraph', 0, 0],
    ['block-quote', 1, 0],
    ['paragraph', 1, 1],
    ['text', 1, 2],
    ['photo', 1, 1],
  ]);
  expect(walked.map(pathTo)).toEqual([[0], [1], [1, 0], [1, 0, 0], [1, 1]]);
  expect(walked.map((placed) => placed.holder?.node.type)).toEqual([
    ...[undefined, undefined, 'block-quote', 'paragraph', 'block-quote'],
  ]);
});

it('knows which photos a node itself shows', () => {
  expect(photosOf(shown)).toEqual([shown.photoId]);
  expect(photosOf(holder)).toEqual([]);
  expect(photosOf(node('of a later build', [shown]))).toEqual([]);
});

it('changes nodes however deep they are, and leaves the others', () => {
  const spoken = { ...said, text: 'She said so.' };
  const changed = mapNodes(body, (each) => (each === said ? spoken : each));
  expect([...nodesOf(changed)].map(({ node: { text } }) => text).filter(Boolean)).toEqual(['She said so.']);
  expect(withNode(holder, said, spoken)).toEqual(node('block-quote', [node('paragraph', [spoken]), shown]));
  expect(withNode(holder, node('text'), spoken)).toEqual(holder);
});
