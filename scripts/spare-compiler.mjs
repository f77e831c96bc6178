// Run after a change of dependencies: marks in package-lock.json that better-sqlite3 needs no compiler.
//
// The package brings its binaries and says `gypfile: false`, but npm before 11.16 reads that from the lock, where npm
// does not write it, and so asks for Python and a compiler on a machine that has only Node.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const text = await readFile(file, 'utf8');
const entry = /("node_modules\/better-sqlite3": \{\n)((?: {6}.*\n)*?)( {6}"license")/;
const marked = text.replace(entry, (whole, start, rest, end) =>
  whole.includes('"gypfile"') ? whole : `${start}${rest}      "gypfile": false,\n${end}`,
);
if (!marked.includes('"gypfile": false'))
  throw new Error('better-sqlite3 was not found in package-lock.json.');
await writeFile(file, marked);
