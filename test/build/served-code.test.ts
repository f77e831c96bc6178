import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const main = join(import.meta.dirname, '..', '..', 'out', 'main');

/** The files and packages that a built file loads before it runs, including those of its imports. */
function loadedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^import (?:[^;]*? from )?"([^"]+)";$/gmu,
  )) {
    if (name.startsWith('.')) loadedBy(join(dirname(file), name), known);
    else known.add(name);
  }
  return known;
}

it('serves the app from a process that loads no database and no sharp: the desk’s thread has them', () => {
  const serve = readdirSync(join(main, 'chunks')).find((name) => /^serve-(?!desk-).*\.js$/u.test(name));
  const loaded = loadedBy(join(main, 'chunks', serve!));
  expect([...loaded]).toContain('node:http');
  for (const name of ['better-sqlite3', 'sharp']) {
    expect([...loaded]).not.toContain(name);
    expect([...loadedBy(join(main, 'cli.js'))]).not.toContain(name);
    expect([...loadedBy(join(main, 'worker.js'))]).toContain(name);
  }
});

it('shows the window from a process that loads no native code: a crash of it takes no window away', () => {
  const loaded = [...loadedBy(join(main, 'main.js'))];
  expect(loaded).toContain('electron');
  for (const name of ['better-sqlite3', 'sharp']) {
    expect(loaded).not.toContain(name);
    // The desk's process binds sharp to its own GLib before it loads the desk.
    expect([...loadedBy(join(main, 'desk-process.js'))]).not.toContain(name);
  }
});
