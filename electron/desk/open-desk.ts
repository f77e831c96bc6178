import { existsSync } from 'node:fs';
import { type DeskHandlers, deskContract } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { AppEvent } from '@shared/api/events';
import { changeConfig, readConfig } from './config';
import { databaseIn } from './db/open';
import type { Desk, DeskOptions, Log } from './desk';
import { callWithFile } from './call-with-file';
import { createDispatch } from './dispatch';
import { backupDesk } from './services/backup-desk';
import { appHandlers } from './handlers/app';
import { backupHandlers } from './handlers/backups';
import { intakeHandlers } from './handlers/intake';
import { photoHandlers } from './handlers/photos';
import { publishHandlers } from './handlers/publish';
import { reviewHandlers } from './handlers/review';
import { salvageHandlers } from './handlers/salvage';
import { storyHandlers } from './handlers/stories';
import { workHandlers } from './handlers/work';
import type { Library } from './library';
import { salvageDesk } from './salvage/salvage-desk';
import { type Holding, holdLibrary } from './library-holder';
import { defaultLibraryFolder } from './places';
import { newsroomOf } from './newsroom-of';
import { rescueTexts, takeRescued } from './rescued-texts';
import { addSamples } from './services/samples';
import { createServices, type Services } from './services/services';
import { watchLibrary } from './watch-library';
import { saidInLog } from './said-in-log';

/**
 * Opens the newsroom: library -> services -> handlers -> dispatch. Never throws for a library that cannot be
 * opened: `app.info` then says why, and every other call fails with LIBRARY_CLOSED until `library.open` works.
 */
export function openDesk(options: DeskOptions, log: Log): Desk {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event));
  const holder = holdLibrary(
    (library) => createServices(newsroomOf(library, options, emit)),
    options.checksBeside ? 'beside' : 'before',
  );

  const salvage = salvageDesk(holder, options, log, emit);

  /** Work that reads the library is stopped before the library is closed. */
  const endWork = async (): Promise<void> => {
    const holding = holder.current();
    if (holding?.state !== 'open') return;
    holding.services.firstSeals.stop();
    if ((await holding.services.backups.end()) !== null)
      log.info('The last backup or its copy is missing. The next start makes it');
    holding.services.searchIndex.stop();
    holding.services.photoReading.stop();
    await Promise.all([holding.services.publishing.close(), holding.services.work.close()]);
  };

  const workBeside = (opened: Holding | null): void => {
    if (opened?.state !== 'open' || opened.library.isOnlyRead) return;
    startWork(opened.services);
    opened.library.pageCheck.start((failure) => {
      if (failure !== null)
        log.error('The library’s file could not be checked. The next start tries again', { failure });
      const trouble = opened.library.pageCheck.wrong();
      if (trouble !== null) log.error('The library’s file is damaged', { trouble });
      if (holder.current() === opened) emit({ kind: 'library.changed' });
    });
  };

  const libraryNow = (): Library | null => {
    const holding = holder.current();
    return holding?.state === 'open' ? holding.library : null;
  };
  /** Returns how many texts that could not be saved are in it now. */
  const openChosen = async (folder: string): Promise<number> => {
    const gone = goneSince(folder, options);
    if (gone) throw gone;
    let texts = 0;
    // The open library stays in use: its background work would otherwise have ended for good.
    if (libraryNow()?.folder !== folder) {
      await salvage.close();
      await endWork();
      const holding = holder.open(folder);
      workBeside(holder.current());
      if (holding.state === 'closed') throw new AppError(holding.problem.code, holding.problem.message);
      texts = await settle(holding, options, log);
    }
    rememberLibrary(options, folder, log);
    emit({ kind: 'library.changed' });
    return texts;
  };

  const watch = watchLibrary({
    library: libraryNow,
    tell: () => emit({ kind: 'library.changed' }),
    openAnother: async () => {
      const next = holder.openAnother();
      if (!next) return;
      await endWork();
      holder.take(next);
      workBeside(next);
      await settle(next, options, log);
      log.info('The library was opened anew: another file took its place, or it may be written to', {
        folder: next.library.folder,
      });
      emit({ kind: 'library.changed' });
    },
  });
  const rescue = rescueTexts(options.configFolder, libraryNow, log);

  const backups = backupDesk(options, holder, {
    close: async () => {
      await salvage.close();
      await endWork();
      holder.close();
    },
    open: openChosen,
    tell: () => emit({ kind: 'library.changed' }),
    tellBackups: () => emit({ kind: 'backups.changed' }),
  });

  const handlers: DeskHandlers = {
    ...appHandlers(options, holder, openChosen, log, emit),
    ...backupHandlers(backups),
    ...salvageHandlers(salvage),
    ...storyHandlers(holder.services, rescue.saving),
    ...intakeHandlers(holder.services),
    ...photoHandlers(holder.services),
    ...reviewHandlers(holder.services),
    ...publishHandlers(holder.services),
    ...workHandlers(holder.services),
  };
  const dispatch = createDispatch(deskContract, handlers, log);

  const first = firstLibrary(options);
  const holding = holder.open(first, goneSince(first, options));
  if (holding.state === 'open' && isOnesOwn(options)) rememberLibrary(options, first, log);
  if (holding.state === 'closed') log.error('The library could not be opened', holding.problem);
  const ready = settle(holding, options, log).then(() => welcome(holding, options, log));
  workBeside(holding);

  return {
    call: async (channel, input, file) => {
      await ready;
      const reply = await (file === undefined
        ? dispatch(channel, input)
        : callWithFile(input, file, (whole) => dispatch(channel, whole)));
      if (!reply.ok && reply.error.code === 'LIBRARY_GONE') watch.hear(reply.error.message);
      return reply;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await ready;
      watch.stop();
      await salvage.close();
      await endWork();
      backups.close();
      holder.close();
    },
  };
}

/**
 * Before anything else is asked of a library: what an earlier crash left of an export, and what it could not take. Returns how many
 * texts it has taken up. Never throws.
 */
async function settle(holding: Holding, { configFolder }: DeskOptions, log: Log): Promise<number> {
  if (holding.state !== 'open' || holding.library.isOnlyRead) return 0;
  await holding.services.publishing.settle(log.info);
  try {
    const texts = takeRescued(holding.services.newsroom, configFolder);
    if (texts > 0) log.info('Texts that could not be saved are in the library now', { texts });
    return texts;
  } catch (failure) {
    log.error('Texts that could not be saved are still beside the library', { failure: saidInLog(failure) });
    return 0;
  }
}

/**
 * What is done beside everything else: a library of an earlier build is read once more, its rows for their seals, its stories for
 * the search and its photos' files; and backups are made.
 */
function startWork({ firstSeals, searchIndex, photoReading, backups }: Services): void {
  firstSeals.start();
  searchIndex.start();
  photoReading.start();
  backups.start();
}

/** A library that opened stays open, even if it cannot be noted for the next start. */
function rememberLibrary({ configFolder }: DeskOptions, folder: string, log: Log): void {
  try {
    changeConfig(configFolder, { lastLibrary: folder });
  } catch (failure) {
    log.error('The library could not be remembered for the next start', { failure: saidInLog(failure) });
  }
}

/** A newcomer's own library starts with the samples; a library whose folder was named does not. Never throws. */
async function welcome(holding: Holding, { libraryFolder }: DeskOptions, log: Log): Promise<void> {
  if (libraryFolder !== null || holding.state === 'closed' || !holding.library.isNew) return;
  await addSamples(holding.services).catch((failure: unknown) => {
    log.error('The samples could not be added', { failure: saidInLog(failure) });
  });
}

/** A library that was named comes first, then the policy's, the one used last, and the default. */
export const firstLibrary = ({ libraryFolder, configFolder, policy }: DeskOptions): string =>
  libraryFolder ??
  policy?.libraryFolder ??
  (process.env.COPYDESK_LIBRARY ? null : readConfig(configFolder).lastLibrary) ??
  // Which looks at COPYDESK_LIBRARY itself; an empty one is none.
  defaultLibraryFolder();

/** Whether the library that is opened first is that of whoever sits here, and no one else's choice. */
const isOnesOwn = ({ libraryFolder, policy }: DeskOptions): boolean =>
  libraryFolder === null && !policy?.libraryFolder && !process.env.COPYDESK_LIBRARY;

/**
 * LIBRARY_GONE for the previous library if its folder is missing, for example on a disk that is not connected: a new one in its
 * place would hide it. Null for any other. An empty folder is an invitation to start again.
 */
function goneSince(folder: string, { configFolder }: DeskOptions): AppError | null {
  if (readConfig(configFolder).lastLibrary !== folder || existsSync(folder)) return null;
  const message = `The library’s folder ${folder} is missing. It was there when Copydesk last ran. Connect its disk or put the folder back, then try again. To begin a new library there, make an empty folder of that name first.`;
  return new AppError('LIBRARY_GONE', message);
}

/** Whether a folder has a library in it, whole or not. */
export const holdsLibrary = (folder: string): boolean => existsSync(databaseIn(folder));
