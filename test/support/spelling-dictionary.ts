import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A list node of the format names no more letters than this. */
const MOST_BRANCHES = 15;

/** Words that have this much in common, as a tree of nodes: a leaf with the rest of one word, or a list of next bytes. */
function node(words: readonly Buffer[], depth: number): Buffer {
  const [first = Buffer.of(), ...others] = words;
  if (others.length === 0) return Buffer.concat([Buffer.of(0x40, 0), first.subarray(depth), Buffer.of(0)]);
  const letters = [...new Set(words.map((word) => word[depth] ?? 0))].toSorted((a, b) => a - b);
  if (letters.length > MOST_BRANCHES)
    throw new Error('Too many words with the same beginning for this dictionary.');
  const children = letters.map((letter) =>
    letter === 0
      ? Buffer.of(0, 0)
      : node(
          words.filter((word) => word[depth] === letter),
          depth + 1,
        ),
  );
  let offset = 0;
  const branches = letters.map((letter, at) => {
    const branch = Buffer.of(letter, offset & 0xff, offset >> 8);
    offset += children[at]?.length ?? 0;
    return branch;
  });
  return Buffer.concat([Buffer.of(0xf0 | letters.length), ...branches, ...children]);
}

/** A dictionary of these words in the form that Chromium reads, version 2: no affixes, so each form of a word is one. */
export function spellingDictionary(words: readonly string[]): Buffer {
  const HEADER = 32;
  const AFFIX_HEADER = 16;
  const tables = HEADER + AFFIX_HEADER;
  const affixes = Buffer.alloc(AFFIX_HEADER + 8);
  // Four tables that hold nothing, two zeros each.
  for (let table = 0; table < 4; table++) affixes.writeUInt32LE(tables + table * 2, table * 4);
  const tree = node(
    [...new Set(words)].map((word) => Buffer.from(word)),
    0,
  );
  const body = Buffer.concat([affixes, tree]);
  const header = Buffer.alloc(HEADER);
  header.write('BDic', 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt32LE(HEADER, 8);
  header.writeUInt32LE(HEADER + affixes.length, 12);
  createHash('md5').update(body).digest().copy(header, 16);
  return Buffer.concat([header, body]);
}

/** Puts dictionaries of these words where Chromium looks for them: its own folder of this app. By language. */
export async function putDictionaries(
  profile: string,
  words: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const folder = join(profile, 'Dictionaries');
  await mkdir(folder, { recursive: true });
  for (const [language, known] of Object.entries(words))
    // The version is the one that Chromium asks for by name.
    await writeFile(join(folder, `${language}-10-1.bdic`), spellingDictionary(known));
}
