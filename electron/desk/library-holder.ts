import { AppError } from '@shared/errors';
import type { AppInfo } from '@shared/api/app';
import { databaseIn, type WhenChecked } from './db/open';
import { asAppError } from './failure';
import type { Library } from './library';
import { openLibrary } from './open-library';
import { openToReadAfter } from './open-to-read';
import type { Services } from './services/services';
import { withWrongSchema } from './verify-schema';

type Problem = NonNullable<AppInfo['problem']>;

/** The library that is open, or why none is. A library that cannot be opened must not keep the app from starting. */
export type Holding =
  | { readonly state: 'open'; readonly library: Library; readonly services: Services }
  | { readonly state: 'closed'; readonly problem: Problem };

type Open = Extract<Holding, { readonly state: 'open' }>;

/** Holds one library at a time and makes its services. */
export function holdLibrary(serve: (library: Library) => Services, checked: WhenChecked = 'before') {
  let holding: Holding | null = null;

  return {
    current: (): Holding | null => holding,
    /**
     * Opens a library and closes the one before it; `gone` says why the first one of a start is not even tried. Never throws: if it cannot, the answer says why, and a
     * library that was open stays open.
     */
    open: (folder: string, gone: AppError | null = null): Holding => {
      if (gone) return (holding = closed(gone, folder));
      if (holding?.state === 'open' && holding.library.folder === folder) return holding;
      // A library that was moved is released first, since the same files cannot be open twice.
      const isMoved = holding?.state === 'open' && holding.library.place.isAt(databaseIn(folder));
      if (isMoved && holding?.state === 'open') holding.library.close();
      const next = tryOpen(folder, { serve, checked });
      if (holding?.state === 'open' && !isMoved) {
        if (next.state === 'closed') return next;
        holding.library.close();
      }
      holding = next;
      return next;
    },
    /**
     * Opens what is at the open library's place now: another file, or one that can be written to at last. Null if it cannot be opened; the one that is
     * open stays so. Else the caller gives the one before up, and says `take`.
     */
    openAnother: (): Open | null => {
      if (holding?.state !== 'open') return null;
      const { folder, place } = holding.library;
      // A library that is only read is already there.
      const next = tryOpen(folder, { serve, checked }, place.look() !== 'here');
      return next.state === 'open' ? next : null;
    },
    /** Closes the library that is open and holds this one. */
    take: (next: Open): void => {
      if (holding?.state === 'open') holding.library.close();
      holding = next;
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

interface Opening {
  readonly serve: (library: Library) => Services;
  readonly checked: WhenChecked;
}

function tryOpen(folder: string, { serve, checked }: Opening, mayOnlyRead = true): Holding {
  try {
    const library = openLibrary(folder, checked);
    return { state: 'open', library, services: serve(library) };
  } catch (failure) {
    const read = mayOnlyRead ? tryToRead(folder, serve, failure) : null;
    return read ?? closed(withWrongSchema(folder, failure), folder);
  }
}

/** Null if the disk is not the reason why a library cannot be opened. */
function tryToRead(folder: string, serve: (library: Library) => Services, failure: unknown): Holding | null {
  try {
    const library = openToReadAfter(folder, failure);
    return library && { state: 'open', library, services: serve(library) };
  } catch (other) {
    return closed(other, folder);
  }
}

const closed = (failure: unknown, folder: string): Holding => ({
  state: 'closed',
  problem: problemOf(failure, folder),
});

function problemOf(failure: unknown, folder: string): Problem {
  const known = asAppError(failure, 'opening');
  if (known instanceof AppError) {
    const isForLog = (known.details as { readonly log?: unknown } | undefined)?.log !== undefined;
    return { code: known.code, message: known.message, folder, isForLog };
  }
  const message = `The library in ${folder} could not be opened: ${String(failure)}. Choose another folder.`;
  return { code: 'INTERNAL', message, folder, isForLog: false };
}
