import { AppError } from '@shared/api/errors';
import type { AppInfo } from '@shared/api/app';
import { asAppError } from './failure';
import { type Library, openLibrary } from './library';
import type { Services } from './services/services';

type Problem = NonNullable<AppInfo['problem']>;

/** The library that is open, or why none is. A library that cannot be opened must not keep the app from starting. */
export type Holding =
  | { readonly state: 'open'; readonly library: Library; readonly services: Services }
  | { readonly state: 'closed'; readonly problem: Problem };

/** Holds one library at a time and makes its services. */
export function holdLibrary(serve: (library: Library) => Services) {
  let holding: Holding | null = null;

  return {
    current: (): Holding | null => holding,
    /**
     * Opens a library and closes the one before it. Never throws: where it cannot, the answer says why, and a
     * library that was open stays open.
     */
    open: (folder: string): Holding => {
      if (holding?.state === 'open' && holding.library.folder === folder) return holding;
      const next = tryOpen(folder, serve);
      if (holding?.state === 'open') {
        if (next.state === 'closed') return next;
        holding.library.close();
      }
      holding = next;
      return next;
    },
    /** The services of the open library. Throws LIBRARY_CLOSED with the sentence that says why. */
    services: (): Services => {
      if (holding?.state === 'open') return holding.services;
      const why = holding?.problem.message ?? 'Choose a library’s folder first.';
      throw new AppError('LIBRARY_CLOSED', `No library is open. ${why}`);
    },
    close: (): void => {
      if (holding?.state === 'open') holding.library.close();
      holding = null;
    },
  };
}
export type LibraryHolder = ReturnType<typeof holdLibrary>;

function tryOpen(folder: string, serve: (library: Library) => Services): Holding {
  try {
    const library = openLibrary(folder);
    return { state: 'open', library, services: serve(library) };
  } catch (failure) {
    return { state: 'closed', problem: problemOf(failure, folder) };
  }
}

function problemOf(failure: unknown, folder: string): Problem {
  const known = asAppError(failure);
  if (known instanceof AppError) {
    const isForLog = (known.details as { readonly log?: unknown } | undefined)?.log !== undefined;
    return { code: known.code, message: known.message, folder, isForLog };
  }
  const message = `The library in ${folder} could not be opened: ${String(failure)}. Choose another folder.`;
  return { code: 'INTERNAL', message, folder, isForLog: false };
}
