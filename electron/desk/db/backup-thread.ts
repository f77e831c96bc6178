import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import { sentence } from '@shared/sentence';
import { finish } from '../in-parts';
import { libraryOver } from '../library';
import { type Names, sealMessageBy } from '../sealed-rows';
import { schemaMessage } from '../schema-message';
import { isDerived, verifyPhotoRecords } from '../verify-derived';
import { verifySearch, verifyStories, WRONG_TEXT } from '../verify-texts';
import { openClosed } from './database-copy';
import { splitUserVersion } from './database-header';
import { inMemory } from './database-place';
import { migrations, newestVersion } from './migrate';
import { noLog } from './open-image';
import { MENDED } from './mended-backup';
import { checkedBefore } from './page-check';
import { schemaCheck } from './schema-check.repo';
import { sealRepo } from './seal.repo';

// A thread of its own that reads all of one backup. It does not open a library, so not a byte of the backup changes.

export interface BackupJob {
  /** The absolute path of a database that nobody has open. */
  readonly path: string;
  /** Whether lists, addresses and the search are compared with the stories, which takes as long as there are words. */
  readonly compares: boolean;
}

export interface BackupAnswer {
  readonly stories: number;
  readonly versions: number;
  readonly photos: number;
  /** The database's. */
  readonly bytes: number;
  readonly sha256: string;
  /** What is wrong with it, one sentence each; at most {@link MOST_FINDINGS}. */
  readonly findings: readonly string[];
}

/** Enough to tell a person that it is damaged. */
const MOST_FINDINGS = 20;

interface StoredText {
  readonly id: string;
  readonly sha256: string;
  readonly document: string | Buffer;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function textOf(document: string | Buffer): string {
  try {
    return typeof document === 'string' ? document : inflateSync(document).toString('utf8');
  } catch {
    // Bytes that the disk has changed: the hash does not match.
    return '';
  }
}

function read({ path, compares }: BackupJob): BackupAnswer {
  const db = openClosed(path);
  try {
    const findings: string[] = [];
    const find = (said: string): void => {
      if (findings.length < MOST_FINDINGS) findings.push(said);
    };
    for (const row of db.pragma('integrity_check') as { integrity_check: string }[])
      if (row.integrity_check !== 'ok') find(row.integrity_check);
    const compare = (what: string, select: string): number => {
      let count = 0;
      for (const row of db.prepare(select).iterate() as Iterable<StoredText>) {
        count += 1;
        if (hashOf(textOf(row.document)) !== row.sha256) find(`The text of ${what} ${row.id} is damaged.`);
      }
      return count;
    };
    const answer = {
      stories: compare('story', 'SELECT id, sha256, document FROM story'),
      versions: compare('version', 'SELECT id, sha256, document FROM revision'),
      photos: Number(db.prepare('SELECT count(*) FROM photo').pluck().get()),
      bytes: statSync(path).size,
      sha256: '',
      findings,
    };
    for (const said of [...wrongSchema(db), ...wrongRows(db)]) find(said);
    const beside = compares ? wrongBesideTexts(db, path) : [];
    if (findings.length === 0 && beside.length > 0 && beside.every(({ isMended }) => isMended)) find(MENDED);
    for (const { said } of beside) find(said);
    return answer;
  } finally {
    db.close();
  }
}

/** The tables, indexes and triggers that are not as this build makes them. An earlier build made others. */
function wrongSchema(db: Database.Database): string[] {
  const { version } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
  if (version !== newestVersion(migrations)) return [];
  return schemaCheck(db)
    .findings()
    .map((finding) => capitalised(`${schemaMessage(finding)}.`));
}

/**
 * Where the list, the search or another table does not match a story or photo. Some of these tables have no seals. Versions are left
 * out: they never change, and their rows have seals. So are stories of a newer build and backups of an earlier one, since either can
 * work these out differently.
 */
function wrongBesideTexts(
  db: Database.Database,
  path: string,
): { readonly said: string; readonly isMended: boolean }[] {
  const { version } = splitUserVersion(Number(db.pragma('user_version', { simple: true })));
  if (version !== newestVersion(migrations)) return [];
  try {
    const nothing = (): void => undefined;
    const library = libraryOver(db, noLog, {
      ...{ folder: dirname(path), isNew: false, leftOpen: false, isOnlyRead: true },
      ...{ place: inMemory, pageCheck: checkedBefore, refuseUnlessSavable: nothing, close: nothing },
    });
    return [
      ...finish(verifyStories(library)),
      ...verifySearch(library),
      ...finish(verifyPhotoRecords(library)),
    ]
      .filter(({ weight, message }) => weight === 'damage' && message !== WRONG_TEXT)
      .map((finding) => ({
        said: capitalised(`${finding.where}: ${finding.message}.`),
        isMended: isDerived(finding),
      }));
  } catch (failure) {
    const said = `What is beside the texts cannot be compared with them: ${sentence(failure)}.`;
    return [{ said, isMended: false }];
  }
}

/** The rows that are not what Copydesk wrote and were not accepted. A backup of an earlier build has no seals to compare with. */
function wrongRows(db: Database.Database): string[] {
  const hasSeals = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'seal_broken'`).get() !== undefined;
  if (!hasSeals) return [];
  const names = namesIn(db);
  return sealRepo(db)
    .findings()
    .filter(({ kind }) => kind !== 'accepted')
    .map((finding) => capitalised(`${sealMessageBy(names, finding)}.`));
}

function namesIn(db: Database.Database): Names {
  const story = db.prepare('SELECT headline FROM story WHERE id = ?').pluck();
  const photo = db.prepare('SELECT name FROM photo WHERE sha256 = ?').pluck();
  return {
    story: (id) => story.get(id) as string | undefined,
    photo: (sha256) => photo.get(sha256) as string | undefined,
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const job = workerData as BackupJob;
const { path } = job;
let answer: BackupAnswer;
try {
  answer = read(job);
} catch (failure) {
  // SQLite itself gives up on a file that is damaged badly enough.
  const findings = [`The backup cannot be read: ${String(failure)}`];
  const nothing = { stories: 0, versions: 0, photos: 0, sha256: '' };
  answer = { ...nothing, bytes: statSync(path).size, findings };
}
const hash = createHash('sha256');
for await (const part of createReadStream(path)) hash.update(part as Buffer);
parentPort?.postMessage({ ...answer, sha256: hash.digest('hex') } satisfies BackupAnswer);
