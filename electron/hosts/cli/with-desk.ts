import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError, ErrorCode } from '@shared/errors';
import type { Desk, DeskOptions } from '../../desk/desk';
import { holdsLibrary, openDesk } from '../../desk/open-desk';
import { callDesk } from '../call-desk';
import { deskOptions } from '../desk-options';
import { fileLog } from '../file-log';
import { readPolicy } from '../policy/read-policy';
import { libraryOf } from './named-library';
import type { CliSurroundings, VerbArguments } from './verb';

/**
 * As {@link libraryOf}, for verbs that read what is there. Throws NOT_FOUND if the folder named holds no library: a
 * typing error must not make an empty one and find nothing in it.
 */
export function storedLibraryOf(given: VerbArguments, surroundings: CliSurroundings): string | null {
  const folder = libraryOf(given, surroundings);
  if (folder !== null && !holdsLibrary(folder)) {
    const message = `There is no library in ${folder}. Name the folder that holds library.sqlite.`;
    throw new AppError('NOT_FOUND', message);
  }
  return folder;
}

/**
 * Opens the library in this process for as long as `use` runs. Throws why it cannot be opened, such as
 * LIBRARY_IN_USE while the app has it open.
 */
export async function withDesk<T>(
  libraryFolder: string | null,
  use: (desk: Desk) => Promise<T>,
  known: Pick<DeskOptions, 'role'> = {},
): Promise<T> {
  return withAnyDesk(
    libraryFolder,
    async (desk) => {
      const { problem } = await callDesk(desk, 'app.info', {});
      if (problem) throw new AppError(ErrorCode.catch('INTERNAL').parse(problem.code), problem.message);
      return use(desk);
    },
    known,
  );
}

/** As {@link withDesk}, even if the library cannot be opened. */
export async function withAnyDesk<T>(
  libraryFolder: string | null,
  use: (desk: Desk) => Promise<T>,
  known: Pick<DeskOptions, 'role' | 'secondBackups'> = {},
): Promise<T> {
  const policy = await readPolicy({ fromEnvironment: true });
  const options = { ...deskOptions(libraryFolder, policy), ...known };
  const desk = openDesk(options, fileLog(join(options.configFolder, 'logs')));
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}

/** As {@link withDesk}, on a library that is gone afterwards. */
export async function withTemporaryDesk<T>(use: (desk: Desk) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
  try {
    // There is nobody else who could approve its stories.
    return await withDesk(join(folder, 'library'), use, { role: 'editor' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
