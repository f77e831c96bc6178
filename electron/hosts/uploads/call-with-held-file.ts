import type { Reply } from '@shared/api/channel';
import { AppError, type ErrorReply } from '@shared/errors';
import { heldFileIn, PIECE_BYTES } from '@shared/api/held-file';
import type { Desk } from '../../desk/desk';
import type { PageFiles } from './held-files';

/** A page's call to the desk, with the path of the file that it names, if it names one. More bytes than a piece come in no other way. */
export async function callWithHeldFile(
  desk: Pick<Desk, 'call'>,
  files: PageFiles,
  channel: string,
  input: unknown,
): Promise<Reply<unknown>> {
  const held = heldFileIn(channel, input);
  if (held === null) return hasMoreThanPiece(input) ? refused(inPieces) : desk.call(channel, input);
  try {
    return await files.use(held, (path) => desk.call(channel, input, path));
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
    return refused({ code: failure.code, message: failure.message });
  }
}

const inPieces: ErrorReply = { code: 'TOO_LARGE', message: 'A file of this size comes in pieces.' };

const refused = (error: ErrorReply): Reply<never> => ({ ok: false, error });

const hasMoreThanPiece = (input: unknown): boolean =>
  Object.values(input ?? {}).some((value) => value instanceof Uint8Array && value.byteLength > PIECE_BYTES);
