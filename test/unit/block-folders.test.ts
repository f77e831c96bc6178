import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks } from '@shared/blocks';
import type { Block } from '@shared/block-contract/block';

const root = new URL('../../shared/blocks/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && 'writeHtml' in value && 'schema' in value;

describe.each(folders)('the block folder %s', (folder) => {
  const inFolder = (name: string): boolean => existsSync(new URL(`${folder}/${name}`, root));

  it('is registered, with every block that it holds', async () => {
    const module = (await import(new URL(`${folder}/index.ts`, root).href)) as Record<string, unknown>;
    const held = Object.values(module).filter(isBlock);
    expect(held.length).toBeGreaterThan(0);
    for (const block of held) expect(blocks.find(({ type }) => type === block.type)).toBe(block);
  });

  it('has fixtures for its first version, a test and a style sheet', () => {
    const wanted = ['v1.json', 'v1.html', 'v1.txt'].map((file) => `fixtures/${file}`);
    // What is in a slot looks as the block that has the slot says.
    const isForSlots = blocks.some(({ type, place }) => type === folder && place === 'slot');
    const sheet = isForSlots ? [] : [`${folder}.css`];
    expect([...wanted, `${folder}.test.ts`, ...sheet].filter((file) => !inFolder(file))).toEqual([]);
  });

  it('has fixtures for every version up to its newest', async () => {
    const module = (await import(new URL(`${folder}/index.ts`, root).href)) as Record<string, unknown>;
    const newest = Math.max(
      ...Object.values(module)
        .filter(isBlock)
        .map(({ version }) => version),
    );
    const versions = Array.from({ length: newest }, (_, at) => `fixtures/v${at + 1}.json`);
    expect(versions.filter((file) => !inFolder(file))).toEqual([]);
  });
});

it('registers no two blocks of one type', () => {
  const types = blocks.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});
