import { creditFault } from '@shared/story/credit-fault';
import { PhotoWords } from '@shared/story/photo';
import type { Database } from 'better-sqlite3';
import { photoSearchText } from '../../search/photo-words';
import type { Step } from '../step';

/**
 * Every picture has a record, which says by the rule of the checks whether its credit names somebody, and whose words are cut for the
 * search. Builds up to 13 saw to this at each opening, and noted that they had. Words that cannot be read stay as they are.
 */
export const step: Step = (db) => {
  makeMissing(db);
  if (valueOf(db, 'credit-rule') !== '2') decideCredits(db);
  if (valueOf(db, 'photo-search') !== '1') cutWords(db);
  db.exec(`DELETE FROM setting WHERE key IN ('credit-rule', 'photo-search')`);
};

const valueOf = (db: Database, key: string): unknown =>
  db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key);

const read = (json: string): PhotoWords | null => {
  try {
    return PhotoWords.parse(JSON.parse(json));
  } catch {
    return null;
  }
};

interface Row {
  readonly seq: number;
  readonly sha256: string;
  readonly words: string;
  readonly name: string;
  readonly addedAt: string;
}

function makeMissing(db: Database): void {
  const without = db.prepare(`SELECT sha256, words, name, added_at AS addedAt FROM photo
    WHERE sha256 NOT IN (SELECT sha256 FROM photo_record) ORDER BY added_at, rowid`);
  const insert = db.prepare(`INSERT INTO photo_record (sha256, words, has_credit, updated_at)
    VALUES (@sha256, @words, @hasCredit, @addedAt)`);
  const addWords = db.prepare('INSERT INTO photo_fts (rowid, words) VALUES (?, ?)');
  for (const { sha256, words: json, name, addedAt } of without.all() as Row[]) {
    const words = read(json);
    if (!words) continue;
    const hasCredit = creditFault(words) === null ? 1 : 0;
    const { lastInsertRowid } = insert.run({ sha256, words: JSON.stringify(words), hasCredit, addedAt });
    addWords.run(lastInsertRowid, photoSearchText(words, name));
  }
}

function decideCredits(db: Database): void {
  const set = db.prepare('UPDATE photo_record SET has_credit = ? WHERE seq = ? AND has_credit <> ?');
  for (const { seq, words: json } of db.prepare('SELECT seq, words FROM photo_record').all() as Row[]) {
    const words = read(json);
    if (!words) continue;
    const hasCredit = creditFault(words) === null ? 1 : 0;
    set.run(hasCredit, seq, hasCredit);
  }
}

function cutWords(db: Database): void {
  const remove = db.prepare('DELETE FROM photo_fts WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO photo_fts (rowid, words) VALUES (?, ?)');
  const rows = db.prepare(
    'SELECT r.seq, r.words, p.name FROM photo_record r JOIN photo p ON p.sha256 = r.sha256',
  );
  for (const { seq, words: json, name } of rows.all() as Row[]) {
    const words = read(json);
    if (!words) continue;
    remove.run(seq);
    insert.run(seq, photoSearchText(words, name));
  }
}
