import { z } from 'zod';

/** Every failure that Copydesk expects. Anything else crosses a border as `INTERNAL`, with a `ref` into the log. */
export const ErrorCode = z.enum([
  /** The input of a call does not fit its channel. */
  'INVALID',
  'NOT_FOUND',
  /** The story was saved elsewhere since it was opened; both texts are kept. */
  'CONFLICT',
  /** A check of the story stops the export. */
  'REFUSED',
  /** The role or status does not allow it. */
  'NOT_ALLOWED',
  'UNREADABLE_FILE',
  'TOO_LARGE',
  'UNSUPPORTED_FORMAT',
  'LIBRARY_IN_USE',
  'LIBRARY_NEWER',
  'LIBRARY_DAMAGED',
  'LIBRARY_CLOSED',
  /** The folder of the open library is not where it was: nothing is saved until it is back. */
  'LIBRARY_GONE',
  'STORY_NEWER',
  /** A text on the disk is not the one that was written. */
  'STORY_DAMAGED',
  /** A row of the library is not the one that was written; `details` are `{ rows }`. */
  'ROW_DAMAGED',
  'DISK_FULL',
  'DISK_REFUSED',
  'CANCELLED',
  'HOST_CANNOT',
  'UNREACHABLE',
  'INTERNAL',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorReply = z.object({
  code: ErrorCode,
  /** A sentence for the user: what happened and what to do next. */
  message: z.string(),
  details: z.unknown().optional(),
  /** Finds the failure in the log. */
  ref: z.string().optional(),
});
export type ErrorReply = z.infer<typeof ErrorReply>;

/** An expected failure. `message` is a sentence for the user. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly ref: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: unknown; ref?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
    this.ref = options.ref;
  }

  static fromReply(reply: ErrorReply): AppError {
    return new AppError(reply.code, reply.message, {
      details: reply.details,
      ...(reply.ref && { ref: reply.ref }),
    });
  }
}
