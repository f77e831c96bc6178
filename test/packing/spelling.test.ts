import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { layOutDictionaries } from '../../scripts/packing/spelling.mjs';

const BDIC = new TextEncoder().encode('BDic');

async function layOut(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-spelling-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const zip = join(folder, 'hunspell_dictionaries.zip');
  await writeFile(zip, zipSync(Object.fromEntries(names.map((name) => [name, BDIC]))));
  await layOutDictionaries(zip, join(folder, 'dictionaries'));
  return join(folder, 'dictionaries');
}

it('brings the dictionaries of English, and no name that leads elsewhere', async () => {
  const folder = await layOut(['en-US-10-1.bdic', 'en-GB-10-1.bdic', 'fr-FR-3-0.bdic', '../en-AU-10-1.bdic']);
  expect((await readdir(folder)).toSorted()).toEqual(['en-GB-10-1.bdic', 'en-US-10-1.bdic']);
  expect(await readFile(join(folder, 'en-GB-10-1.bdic'), 'utf8')).toBe('BDic');
});

it('says so where Electron names them in another way than before', async () => {
  await expect(layOut(['english.bdic'])).rejects.toThrow('see KEPT');
});
