import Database from 'better-sqlite3';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '../../../shared/document/body.ts';
import { newStory } from '../../../shared/document/story.ts';
import { openLibrary } from '../../../electron/desk/open-library.ts';
import { insertDraft, keepVersion, recordEvent } from '../../../electron/desk/services/story-draft.ts';
import { searchedTexts } from '../../../electron/desk/records/story-search.ts';
import { prose } from './prose.js';

/** Stories per transaction. */
const PART = 2000;
const STATUSES = [
  'exported',
  'exported',
  'exported',
  'exported',
  'approved',
  'filed',
  'draft',
  'draft',
  'returned',
];

export const paragraph = (text) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

/**
 * A library of so many stories of some 280 words, each with a version, and a database of the same texts for the naive
 * searches. Written by the library's own repos, some thousands in a transaction; kept for the next run.
 */
export function makeLibrary(folder, stories) {
  if (existsSync(folder)) return;
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const library = openLibrary(unfinished);
  const peers = new Database(join(unfinished, 'peers.sqlite'));
  peers.pragma('journal_mode = off');
  peers.pragma('synchronous = off');
  peers.exec(`CREATE TABLE story (id INTEGER PRIMARY KEY, updated_at TEXT, headline TEXT, text TEXT);
    CREATE INDEX story_updated ON story (updated_at); CREATE VIRTUAL TABLE naive USING fts5 (headline, text)`);
  const keep = peers.prepare('INSERT INTO story VALUES (?, ?, ?, ?)');
  const index = peers.prepare('INSERT INTO naive (rowid, headline, text) VALUES (?, ?, ?)');
  const newsroom = { library, signature: () => ({ author: 'Bench', device: 'bench', role: 'editor' }) };
  const { write, random } = prose(stories);
  let made = 0;
  const makeOne = () => {
    made += 1;
    const at = new Date(Date.UTC(2015, 0, 1) + made * 60_000).toISOString();
    const paragraphs = Array.from({ length: 8 }, () => write(20 + Math.floor(random() * 30)));
    const story = newStory({
      headline: write(8),
      slug: `story-${made}`,
      section: 'News',
      body: bodyOf(paragraphs.map(paragraph)),
    });
    const row = insertDraft(newsroom, story, at, { status: STATUSES[made % STATUSES.length] });
    recordEvent(newsroom, row, 'created', at);
    keepVersion(newsroom, row, 'close', at);
    const texts = searchedTexts(story).map(({ text }) => text);
    keep.run(made, at, story.headline, texts.join('\n'));
    index.run(made, story.headline, texts.slice(1).join('\n'));
  };
  while (made < stories) {
    peers.exec('BEGIN');
    library.transact(() => {
      for (const end = Math.min(stories, made + PART); made < end;) makeOne();
    });
    peers.exec('COMMIT');
    process.stderr.write(`\r${made} of ${stories} stories made`);
  }
  process.stderr.write('\n');
  library.close();
  peers.close();
  renameSync(unfinished, folder);
}
