import type { BodyNode } from '../block-contract/body-node';
import type { Story } from './story';

/** Blocks never change, and nearly all of a story's are the same objects from one text to the next. */
const texts = new WeakMap<BodyNode, string>();

/** A block as JSON, the same as `JSON.stringify`. It is encoded once. */
export function blockJson(block: BodyNode): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = JSON.stringify(block);
    texts.set(block, text);
  }
  return text;
}

type ToJson = (value: object) => string;

/** An object as JSON, one of its values as `toJson` encodes it. Values without JSON are left out, as always. */
function objectJson(object: object, name: string, toJson: ToJson): string {
  const members = Object.entries(object).flatMap(([key, value]: [string, unknown]) => {
    const isOne = key === name && typeof value === 'object' && value !== null;
    const json = isOne ? toJson(value) : (JSON.stringify(value) as string | undefined);
    return json === undefined ? [] : [`${JSON.stringify(key)}:${json}`];
  });
  return `{${members.join(',')}}`;
}

const blocksJson: ToJson = (blocks) => `[${(blocks as readonly BodyNode[]).map(blockJson).join(',')}]`;
const rootJson: ToJson = (root) => objectJson(root, 'children', blocksJson);
const bodyJson: ToJson = (body) => objectJson(body, 'root', rootJson);

/** A story as JSON, the same as `JSON.stringify`. Only blocks that were not encoded before are: after a key that is one. */
export const storyJson = (story: Story): string => objectJson(story, 'body', bodyJson);
