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

  const close = (): void => {
    if (holding?.state === 'open') holding.library.close();
    holding = null;
  };

  return {
    current: (): Holding | null => holding,
    /** Closes the open library and opens another. Never throws: where it cannot, `current` says why. */
    open: (folder: string): Holding => {
      close();
      try {
        const library = openLibrary(folder);
        holding = { state: 'open', library, services: serve(library) };
      } catch (failure) {
        holding = { state: 'closed', problem: problemOf(failure, folder) };
      }
      return holding;
    },
    /** The services of the open library. Throws LIBRARY_CLOSED with the sentence that says why. */
    services: (): Services => {
      if (holding?.state === 'open') return holding.services;
      const why = holding?.problem.message ?? 'Choose a library’s folder first.';
      throw new AppError('LIBRARY_CLOSED', `No library is open. ${why}`);
    },
    close,
  };
}

function problemOf(failure: unknown, folder: string): Problem {
  const known = asAppError(failure);
  if (known instanceof AppError) return { code: known.code, message: known.message, folder };
  const message = `The library in ${folder} could not be opened: ${String(failure)}. Choose another folder.`;
  return { code: 'INTERNAL', message, folder };
}
export type LibraryHolder = ReturnType<typeof holdLibrary>;
