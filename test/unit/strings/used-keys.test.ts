import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../scripts/strings/compile-strings.mjs';

const cwd = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');

const IMPORTED = /import \{ strings \} from '(?<from>[^']+\/strings)'/;
const USED = /(?<![.\w/])strings\b(?:\.(?<name>\w+)(?:\.(?<inner>\w+))?)?/g;

/** The keys that code uses, by catalogue: `title`, or `group.title`. `*` and `group.*` mean that code chooses the key at run time. */
function usedKeys(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const path of paths) {
    const code = read(path);
    const from = IMPORTED.exec(code)?.groups?.from;
    if (from === undefined) continue;
    const file = `${from.startsWith('@shared') ? from.replace('@', '') : join(dirname(path), from)}.ts`;
    const keys = used.get(file) ?? new Set();
    for (const { groups } of code.replace(IMPORTED, '').matchAll(USED)) {
      const { name = '*', inner = '*' } = groups ?? {};
      keys.add(name).add(`${name}.${inner}`);
    }
    used.set(file, keys);
  }
  return used;
}

/** The keys of a catalogue that none of these uses. */
function unusedKeys(messages: object, used: ReadonlySet<string>): readonly string[] {
  if (used.has('*')) return [];
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]) => {
    if (!used.has(key)) return [key];
    if (typeof message === 'string' || used.has(`${key}.*`)) return [];
    const inner = Object.keys(message as object).map((one) => `${key}.${one}`);
    return inner.filter((one) => !used.has(one));
  });
}

const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd });
const catalogues = sources.filter((path) => path.endsWith('/strings.ts'));
const used = usedKeys(sources.filter((path) => !/\.test\.tsx?$/.test(path)));

describe('the catalogues of strings', () => {
  it('are many', () => expect(catalogues.length).toBeGreaterThan(20));

  it.each(catalogues)('%s has no key that no code uses', (path) => {
    expect(unusedKeys(messagesOf(read(path), path), used.get(path) ?? new Set())).toEqual([]);
  });

  it('are searched for keys of groups too', () => {
    const messages = { plain: '', other: '', group: { a: '', b: '' }, chosen: { c: '' } };
    expect(unusedKeys(messages, new Set(['plain', 'group', 'group.a', 'chosen', 'chosen.*']))).toEqual([
      'other',
      'group.b',
    ]);
  });
});
