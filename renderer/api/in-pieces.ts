import { PIECE_BYTES, type HeldFile } from '@shared/api/held-file';
import type { Ask } from './ask';

/**
 * A file as a call names it to a host that is sent bytes alone: a small one itself, of a larger one what the host holds of it, piece by piece.
 * Throws what the browser throws for a file that is gone or was changed, and what `host.addPiece` does; nothing is left of it then.
 */
export async function inPieces(ask: Ask, file: Blob): Promise<Uint8Array | HeldFile> {
  const bytesFrom = async (at: number): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
  if (file.size <= PIECE_BYTES) return bytesFrom(0);
  const begun = await ask('host.addPiece', { piece: await bytesFrom(0), to: null });
  try {
    for (let at = PIECE_BYTES; at < file.size; at += PIECE_BYTES)
      await ask('host.addPiece', { piece: await bytesFrom(at), to: begun.file });
    return begun.file;
  } catch (failure) {
    void ask('host.dropFile', begun).catch(() => undefined);
    throw failure;
  }
}
