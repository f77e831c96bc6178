import { AppError } from '@shared/errors';
import { schemaFindingsIn } from './db/closed-schema';
import type { Library } from './library';
import { schemaMessage } from './schema-message';
import type { Finding } from './finding';

/** Which tables, indexes and triggers are not as the migrations of this build make them. */
export const verifySchema = (library: Pick<Library, 'schemaCheck'>): Finding[] =>
  library
    .schemaCheck()
    .findings()
    .map((finding) => ({ weight: 'damage', where: 'library.sqlite', message: schemaMessage(finding) }));

/** Why a library does not open, with what of its schema is wrong if that is known: the failure itself, or one that says more. */
export function withWrongSchema(folder: string, failure: unknown): unknown {
  // A damaged log is reported before SQLite opens the file.
  if (!(failure instanceof AppError) || failure.code !== 'LIBRARY_DAMAGED' || failure.details) return failure;
  const wrong = wrongSchemaIn(folder);
  if (wrong.length === 0) return failure;
  const message = `The library does not open: ${wrong.join(', ')}. On the command line, “copydesk verify --repair” makes indexes and triggers again. If it does not help, restore a backup.`;
  return new AppError('LIBRARY_DAMAGED', message, { cause: failure });
}

/** The same for a library that does not open, as far as known. */
function wrongSchemaIn(folder: string): string[] {
  try {
    return schemaFindingsIn(folder).map(schemaMessage);
  } catch {
    // Not even SQLite opens it.
    return [];
  }
}
