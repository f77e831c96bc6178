import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/errors';
import type { Sha256 } from '@shared/story/ids';
import type { PhotoMime } from '@shared/story/photo';
import type { PhotoOriginal } from '@shared/story/photo-original';
import { eventRepo, type EventRepo } from './db/event.repo';
import { damagedTextRepo, type DamagedTextRepo } from './db/damaged-text.repo';
import { findDamage } from './db/damage.repo';
import { intakeReportRepo, type IntakeReportRepo } from './db/intake-report.repo';
import { intakeSourceRepo, type IntakeSourceRepo } from './db/intake-source.repo';
import type { DatabasePlace } from './db/database-place';
import type { PageCheck } from './db/page-check';
import type { LogKeeper } from './db/log-keeper';
import { withDiskCause } from './db/disk-cause';
import { databaseIn, type OpenDatabase } from './db/open';
import { pendingExportRepo, type PendingExportRepo } from './db/pending-export.repo';
import { knownWordsRepo, type KnownWordsRepo } from './db/known-words.repo';
import { photoRepo, type PhotoRepo } from './db/photo.repo';
import { photoOriginalRepo, type PhotoOriginalRepo } from './db/photo-original.repo';
import { photoNoteRepo, type PhotoNoteRepo } from './db/photo-note.repo';
import { photoRecordRepo, type PhotoRecordRepo } from './db/photo-record.repo';
import { photoUseRepo, type PhotoUseRepo } from './db/photo-use.repo';
import { revisionRepo, type RevisionRepo } from './db/revision.repo';
import { type RowWatch, watchRows } from './db/row-watch';
import { sealRepo, type SealRepo } from './db/seal.repo';
import { schemaCheck } from './db/schema-check.repo';
import { searchCheck } from './db/search-check.repo';
import { searchRepo, type SearchRepo } from './db/search.repo';
import { settingRepo, type SettingRepo } from './db/setting.repo';
import { stagedHandover, type StagedHandover } from './db/staged-handover.repo';
import { storyRepo, type StoryRepo } from './db/story.repo';
import { storyAddressRepo, type StoryAddressRepo } from './db/story-address.repo';
import { asAppError } from './failure';
import type { InParts } from './in-parts';
import { gate } from './pictures/gate';

/** An open library: a folder with `library.sqlite`, `photos/` and `backups/` that nobody else has open. */
export interface Library {
  /** Absolute. */
  readonly folder: string;
  /** Whether this opening made it. */
  readonly isNew: boolean;
  /** Whether the previous owner did not close it. */
  readonly leftOpen: boolean;
  /** Whether it is read into memory, for a disk that cannot be written to. */
  readonly isOnlyRead: boolean;
  readonly stories: StoryRepo;
  readonly addresses: StoryAddressRepo;
  readonly revisions: RevisionRepo;
  readonly damagedTexts: DamagedTextRepo;
  readonly events: EventRepo;
  readonly photos: PhotoRepo;
  readonly photoNotes: PhotoNoteRepo;
  readonly photoOriginals: PhotoOriginalRepo;
  readonly photoRecords: PhotoRecordRepo;
  readonly photoUses: PhotoUseRepo;
  readonly settings: SettingRepo;
  readonly knownWords: KnownWordsRepo;
  readonly reports: IntakeReportRepo;
  readonly sources: IntakeSourceRepo;
  readonly search: SearchRepo;
  readonly searchCheck: (table: 'story_fts' | 'photo_fts') => ReturnType<typeof searchCheck>;
  readonly schemaCheck: () => ReturnType<typeof schemaCheck>;
  readonly pendingExports: PendingExportRepo;
  readonly seal: SealRepo;
  readonly stagedHandover: StagedHandover;
  /** Only one taking-in may stage a history at a time. */
  readonly stagingInTurn: ReturnType<typeof gate>;
  /**
   * All or nothing, on the disk when it returns, and sealed. No `await` inside. Every write goes through here: a row that is
   * written in another way does not match its seal.
   */
  readonly transact: <T>(work: () => T) => T;
  /** How many rows were written outside `transact`. More than none means a bug in this build. */
  readonly unsealed: () => number;
  /** Names the library, wherever its folder is moved to. */
  readonly id: string;
  /** Changes after each {@link Library.beginLine}. */
  readonly line: () => string;
  /**
   * Says that this is another state of the library than the one before, as after a restore. What backups up to the number `left` hold
   * is then not missing: somebody chose another state.
   */
  readonly beginLine: (left: number) => void;
  /** The highest number of the backups that {@link Library.beginLine} was told of; null if it never was. */
  readonly leftBackups: () => number | null;
  /** How many transactions have ended since it was opened. */
  readonly commits: () => number;
  /**
   * Copies the database to a file that is not there, `pagesAtOnce` between two pieces of the desk's other work. Rejects with what SQLite
   * throws, and with what `pagesAtOnce` throws, which stops the copy.
   */
  readonly copyTo: (path: string, pagesAtOnce: () => number) => Promise<void>;
  /** What SQLite's own checks find wrong, one sentence each. */
  readonly integrity: () => InParts<string[]>;
  /** Throws why nothing can be saved now: LIBRARY_GONE, LIBRARY_DAMAGED, DISK_FULL, DISK_REFUSED. For whoever writes beside the database, before the first file. */
  readonly refuseUnlessSavable: () => void;
  /** Why nothing can be saved now; null if it can. */
  readonly trouble: () => AppError | null;
  readonly place: DatabasePlace;
  readonly pageCheck: PageCheck;
  readonly close: () => void;
}

/** A library over its open database. Before it is used, what an earlier build left is completed: see `open-library.ts`. */
export function libraryOver(
  db: OpenDatabase['db'],
  log: LogKeeper,
  opened: Pick<
    Library,
    'folder' | 'isNew' | 'leftOpen' | 'isOnlyRead' | 'place' | 'pageCheck' | 'refuseUnlessSavable' | 'close'
  >,
): Library {
  const seal = sealRepo(db);
  const rows = watchRows(db, seal);
  const settings = settingRepo(db);
  const { refuseUnlessSavable } = opened;
  const explained = (failure: unknown): unknown => {
    // Of a folder that went, SQLite says only that reading or writing failed.
    if (String((failure as { readonly code?: unknown }).code).startsWith('SQLITE_IOERR'))
      refuseUnlessSavable();
    return withDiskCause(failure, databaseIn(opened.folder));
  };
  const stories = storyRepo(db);
  const transact = transactions(db, log, rows, {
    ...{ refuseUnlessSavable, explained },
    takenBack: stories.countAnew,
  });
  return {
    ...opened,
    stories,
    addresses: storyAddressRepo(db),
    revisions: revisionRepo(db),
    damagedTexts: damagedTextRepo(db),
    events: eventRepo(db),
    photos: photoRepo(db),
    photoNotes: photoNoteRepo(db),
    photoOriginals: photoOriginalRepo(db),
    photoRecords: photoRecordRepo(db),
    photoUses: photoUseRepo(db),
    settings,
    knownWords: knownWordsRepo(db),
    reports: intakeReportRepo(db),
    sources: intakeSourceRepo(db),
    search: searchRepo(db),
    searchCheck: (table) => searchCheck(db, table),
    schemaCheck: () => schemaCheck(db),
    pendingExports: pendingExportRepo(db),
    seal,
    stagedHandover: stagedHandover(db, seal, rows),
    stagingInTurn: gate(1),
    unsealed: rows.unsealed,
    transact,
    id: idOf(settings, transact),
    line: () => z.string().catch('').parse(settings.get(LINE)),
    beginLine: (left) =>
      transact(() => {
        settings.set(LINE, randomUUID());
        settings.set(LEFT, left);
      }),
    leftBackups: () => z.int().nullable().catch(null).parse(settings.get(LEFT)),
    commits: log.commits,
    trouble: () => troubleOf(refuseUnlessSavable),
    copyTo: async (path, pagesAtOnce) => {
      await db.backup(path, { progress: pagesAtOnce });
    },
    integrity: () => findDamage(db),
  };
}

function troubleOf(refuse: () => void): AppError | null {
  try {
    refuse();
    return null;
  } catch (failure) {
    const known = asAppError(failure);
    if (known instanceof AppError) return known;
    throw failure;
  }
}

const LIBRARY_ID = 'library.id';
const LINE = 'library.line';
const LEFT = 'library.left-backups';

/** The name that the library was given when it was opened first. */
function idOf(settings: SettingRepo, transact: Library['transact']): string {
  const known = z.uuid().safeParse(settings.get(LIBRARY_ID)).data;
  if (known !== undefined) return known;
  const id = randomUUID();
  transact(() => settings.set(LIBRARY_ID, id));
  return id;
}

/** Runs work in a transaction, or as a part of the one that is running. */
function transactions(
  db: OpenDatabase['db'],
  log: LogKeeper,
  rows: RowWatch,
  disk: {
    readonly refuseUnlessSavable: () => void;
    /** A failure of SQLite, or the one of the disk that is behind it. */
    readonly explained: (failure: unknown) => unknown;
    /** Called when a transaction, or a part of one, was rolled back. */
    readonly takenBack: () => void;
  },
): Library['transact'] {
  const { refuseUnlessSavable, explained, takenBack } = disk;
  const part = <T>(work: () => T): T => {
    try {
      return db.transaction(work)();
    } catch (failure) {
      takenBack();
      throw failure;
    }
  };
  return (work) => {
    if (db.inTransaction) return part(work);
    refuseUnlessSavable();
    const transaction = db.transaction(() => {
      log.beforeWrite();
      const result = work();
      rows.renewSeals();
      return result;
    });
    let done: ReturnType<typeof work>;
    try {
      done = transaction.immediate();
    } catch (failure) {
      takenBack();
      throw explained(failure);
    }
    // SQLite continues to write into files that were removed.
    refuseUnlessSavable();
    log.afterCommit();
    return done;
  };
}

const extensions: Readonly<Record<PhotoMime, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Where a picture's bytes are: `photos/ab/abcd….jpg` in the library's folder. Absolute. */
export const photoPath = (folder: string, sha256: Sha256, mime: PhotoMime): string =>
  join(folder, 'photos', sha256.slice(0, 2), `${sha256}.${extensions[mime]}`);

/** Where the file is that a picture came as: `photos/ab/abcd….heic`. Absolute. */
export const originalPath = (folder: string, { sha256, ending }: PhotoOriginal): string =>
  join(folder, 'photos', sha256.slice(0, 2), `${sha256}.${ending}`);
