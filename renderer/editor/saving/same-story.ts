import { topBlocksOf } from '@shared/document/nodes';
import type { Story } from '@shared/document/story';
import { blockJson } from '@shared/document/story-json';

const fieldsText = ({ body, ...fields }: Story): string =>
  JSON.stringify([fields, { ...body.root, children: [] }]);

/** Whether two stories are the same text, including the order of their keys, as in their JSON. */
export function isSameStory(a: Story, b: Story): boolean {
  if (a === b) return true;
  const [blocks, others] = [topBlocksOf(a.body), topBlocksOf(b.body)];
  return (
    blocks.length === others.length &&
    blocks.every((block, at) => block === others[at] || blockJson(block) === blockJson(others[at]!)) &&
    fieldsText(a) === fieldsText(b)
  );
}
