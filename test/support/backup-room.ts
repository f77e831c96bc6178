import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { BackupKey } from '@shared/api/backups';
import type { Story } from '@shared/document/story';
import type { StoryId } from '@shared/story/ids';
import { callDesk } from '../../electron/hosts/call-desk';
import { backupFolder } from '../../electron/desk/backups/make-backup';
import { databaseIn } from '../../electron/desk/db/open';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { temporaryFolder } from './newsroom';
import { withoutRules } from './sealed-library';

/** A real desk over a library on the disk, with what a user and other programs do to them. */
export class BackupRoom {
  readonly #folder = temporaryFolder();
  /** The folder that holds the library, the settings and whatever a test puts beside them. */
  readonly path = this.#folder.path;
  library = join(this.path, 'library');
  desk = this.#opened(false);

  #opened(keepsBackups: boolean): Desk {
    const folders = { libraryFolder: this.library, configFolder: join(this.path, 'config') };
    const silent = { info: () => undefined, error: () => undefined };
    return openDesk({ ...folders, version: '0.0.0', device: 'desk-1', keepsBackups }, silent);
  }

  /** Opens the library again. The desk makes backups by itself if it `keepsBackups`. */
  open(keepsBackups = false): void {
    this.desk = this.#opened(keepsBackups);
  }

  async end(): Promise<void> {
    await this.desk.close();
    this.#folder.remove();
  }

  /** Changes the closed library as another program does. */
  forge(sql: string): void {
    this.#change(databaseIn(this.library), (db) => db.exec(sql));
  }

  /** The same with a backup, past the rules of its schema. */
  forgeBackup({ name }: BackupKey, sql: string): void {
    this.#change(join(backupFolder(this.library), name), (db) => withoutRules(db, () => db.exec(sql)));
  }

  #change(path: string, work: (db: Database.Database) => void): void {
    const db = new Database(path);
    work(db);
    db.close();
  }

  async write(headline: string, deck = '', more: Partial<Story> = {}): Promise<Story> {
    const { story, revision } = await callDesk(this.desk, 'stories.create', {});
    const next = { ...story, headline, deck, ...more };
    await callDesk(this.desk, 'stories.save', {
      ...{ id: story.id, baseRevision: revision, reason: 'close' as const },
      story: next,
    });
    return next;
  }

  async change(id: StoryId, deck: string): Promise<void> {
    const { story, revision } = await callDesk(this.desk, 'stories.get', { id });
    await callDesk(this.desk, 'stories.save', {
      ...{ id, baseRevision: revision, reason: 'close' as const },
      story: { ...story, deck },
    });
  }

  async deckOf(id: StoryId): Promise<string> {
    return (await callDesk(this.desk, 'stories.get', { id })).story.deck;
  }

  async headlines(): Promise<string[]> {
    return (await callDesk(this.desk, 'stories.list', {})).items.map(({ headline }) => headline);
  }
}

/** The names of a backup, without what else is known of it. */
export const keyOf = ({ place, name }: BackupKey): BackupKey => ({ place, name });
