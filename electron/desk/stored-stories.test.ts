import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockId, withBlockId } from '@shared/document/block-ids';
import { nodesOf, topBlocksOf, withTopBlocks } from '@shared/document/nodes';
import type { Story } from '@shared/document/story';
import { STORY_SCHEMA } from '@shared/document/upgrades/chain';
import { newBlockId } from '@shared/story/ids';
import { sha256Of } from './sha256';
import { decodeStory, encodeStory, parseStory } from './story-document';

const folder = new URL('../../shared/document/upgrades/fixtures/', import.meta.url);
const names = readdirSync(folder);
const stored = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** Written before bodies were stored without what Lexical writes anyway; the same story as the file without the second word. */
const isWordy = (name: string): boolean => name.includes('.before-lean.');
const opened = (name: string): Story => {
  const json = stored(name);
  return decodeStory({ json, sha256: sha256Of(json) });
};
const ids = ({ body }: Story) =>
  [...nodesOf(body)].map(({ node }) => blockId(node)).filter((id) => id !== null);

describe('a story as it was stored', () => {
  it('is kept as a fixture for every schema', () => {
    for (let schema = 1; schema <= STORY_SCHEMA; schema += 1)
      expect(
        names.filter((name) => name.startsWith(`schema-${schema}-`)),
        `schema ${schema}`,
      ).not.toEqual([]);
  });

  it.each(names.filter((name) => !isWordy(name)))(
    'is the same to its byte when it is opened and saved: %s',
    (name) => {
      expect(encodeStory(opened(name))).toEqual({ json: stored(name), sha256: sha256Of(stored(name)) });
    },
  );

  it.each(names.filter(isWordy))('is the same story, stored in fewer words: %s', (name) => {
    const lean = name.replace('.before-lean', '');
    expect(opened(name)).toEqual(opened(lean));
    expect(encodeStory(opened(name)).json).toBe(stored(lean));
  });
});

describe('the ids of a story of schema 1', () => {
  const story = opened('schema-1-full.story');
  const withBlocks = (change: (blocks: readonly Story['body']['root'][]) => readonly object[]): Story => ({
    ...story,
    body: withTopBlocks(story.body, change(topBlocksOf(story.body) as never) as never),
  });

  it('are on every block and item, each another, and the same on every machine', () => {
    // Ten blocks and two of a later build, four items and a list in one of them.
    expect(ids(story)).toHaveLength(17);
    expect(new Set(ids(story)).size).toBe(17);
    expect(ids(opened('schema-1-full.before-lean.story'))).toEqual(ids(story));
    expect(ids(story)[0]).toMatchInlineSnapshot(`"G5zDaiVda7"`);
  });

  it('are stored once a block has come, gone, moved or changed, and not when that is taken back', () => {
    const added = { type: 'divider', version: 1 };
    const changes: readonly Story[] = [
      withBlocks((blocks) => [withBlockId(added, newBlockId()), ...blocks]),
      withBlocks((blocks) => blocks.slice(1)),
      withBlocks(([first, second, third, ...rest]) => [third!, first!, second!, ...rest]),
      withBlocks(([first, ...rest]) => [{ ...first!, format: 'center' }, ...rest]),
    ];
    for (const changed of changes.slice(0, 1).concat(changes.slice(3))) {
      const { json } = encodeStory(changed);
      expect(JSON.parse(json)).toMatchObject({ schema: 2 });
      expect(ids(parseStory(json))).toEqual(ids(changed));
    }
    for (const changed of changes) expect(ids(parseStory(encodeStory(changed).json))).toEqual(ids(changed));
    const back = { ...parseStory(encodeStory(changes[0]!).json), body: story.body };
    expect(encodeStory(back).json).toBe(stored('schema-1-full.story'));
  });

  it('stay as they are of the blocks that two texts have in common', () => {
    const [, second, ...rest] = topBlocksOf(story.body);
    const other = parseStory(
      encodeStory({
        ...story,
        body: withTopBlocks(
          story.body,
          [...rest, second!].map((block) => withBlockId(block, null)),
        ),
      }).json,
    );
    expect(ids(other).toSorted()).toEqual(ids(story).slice(1).toSorted());
  });
});
