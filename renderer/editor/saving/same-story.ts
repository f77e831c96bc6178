import type { BodyNode } from '@shared/block-contract/body-node';
import { topBlocksOf } from '@shared/document/nodes';
import type { Story } from '@shared/document/story';

/** Blocks never change, and nearly all of a story's are the same objects from one save to the next. */
const texts = new WeakMap<BodyNode, string>();

function textOf(block: BodyNode): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = JSON.stringify(block);
    texts.set(block, text);
  }
  return text;
}

const fieldsText = ({ body, ...fields }: Story): string =>
  JSON.stringify([fields, { ...body.root, children: [] }]);

/** Whether two stories are the same text, including the order of their keys, as in their JSON. */
export function isSameStory(a: Story, b: Story): boolean {
  if (a === b) return true;
  const [blocks, others] = [topBlocksOf(a.body), topBlocksOf(b.body)];
  return (
    blocks.length === others.length &&
    blocks.every((block, at) => block === others[at] || textOf(block) === textOf(others[at]!)) &&
    fieldsText(a) === fieldsText(b)
  );
}
