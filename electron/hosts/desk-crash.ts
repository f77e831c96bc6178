import { readingAtCrash } from '@shared/api/desk-crash';
import type { ErrorReply } from '@shared/errors';

export const stopped: ErrorReply = {
  code: 'UNREACHABLE',
  message: 'The desk stopped before it could answer. What was shown as saved is safe; try again.',
};

/** The answer to every call to a desk that is not started again. */
export const keptDown: ErrorReply = {
  code: 'UNREACHABLE',
  message:
    'The desk crashed several times and is not started again. What was shown as saved is safe. Quit Copydesk and start it again.',
};

/** The answer to a call whose desk has crashed. `file` is the file that it brought, `files` are those of all open calls. */
export const crashReply = (file: string | null, files: readonly string[]): ErrorReply =>
  file === null
    ? stopped
    : { code: 'UNREACHABLE', message: `Copydesk’s desk crashed. ${readingAtCrash(files)}` };
