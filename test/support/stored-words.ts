import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateSync } from 'node:zlib';
import type { App } from './app';

const textOf = (document: unknown): string =>
  document instanceof Uint8Array ? inflateSync(document).toString() : String(document);

/** The app has the library locked, so this reads a copy of its file and its log. */
async function readStories(app: App): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const copy = join(app.folder, 'copied.sqlite');
  await copyFile(join(app.library, 'library.sqlite-wal'), `${copy}-wal`);
  await copyFile(join(app.library, 'library.sqlite'), copy);
  const library = new DatabaseSync(copy);
  try {
    const rows = library
      .prepare('SELECT id, document FROM story UNION ALL SELECT story_id, document FROM revision')
      .all();
    return rows.map(({ id, document }) => ({ id: String(id), text: textOf(document) }));
  } finally {
    library.close();
  }
}

/** The ids of the stories that have this word in them as SQLite holds them: deleted ones too, and every version. */
export async function holders(app: App, word: string): Promise<readonly string[]> {
  for (let left = 5; ; left--) {
    try {
      const found = (await readStories(app)).filter(({ text }) => text.includes(word));
      return [...new Set(found.map(({ id }) => id))];
    } catch (failure) {
      // It was written to while it was copied.
      if (left === 0) throw failure;
    }
  }
}
