import type { Sha256 } from '@shared/story/ids';
import { fillRecord, READING } from '../records/photo-record';
import type { Newsroom } from '../newsroom';
import { type PhotoService, withSourceType } from './photos';

/** The pause between two photos for the desk's other work, in milliseconds. */
const REST = 100;

/**
 * Reads the files of photos once more that came when less was read of them, or from another machine: beside the desk's other work,
 * one at a time, newest first. Only what is empty in a record is filled, and what is found out about Content Credentials noted. Each
 * photo is marked in the transaction that fills it, so that a library that was closed continues from there.
 */
export function photoReadingService(
  { library, emit }: Pick<Newsroom, 'library' | 'emit'>,
  photos: Pick<PhotoService, 'readAgain'>,
) {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let hasChanged = false;

  const readOne = async (sha256: Sha256): Promise<void> => {
    // A file that is gone or damaged says nothing; `verify` names it.
    const read = await photos.readAgain(sha256).catch(() => null);
    if (isStopped) return;
    library.transact(() => {
      if (read) {
        const { credentials, licenceUntil } = read;
        library.photoNotes.add(sha256, credentials ? [credentials.note] : []);
        const words = withSourceType(read.words, credentials);
        if (fillRecord(library, sha256, { words, licenceUntil })) hasChanged = true;
      }
      library.photos.noteRead(sha256, READING);
    });
  };

  const step = async (): Promise<void> => {
    try {
      const next = library.photos.readBefore(READING);
      if (next) {
        await readOne(next);
        start();
      } else if (hasChanged) {
        hasChanged = false;
        emit({ kind: 'photos.changed' });
      }
    } catch {
      // A full disk must not end the desk because of old photos: the next opening tries again.
    }
  };

  const start = (): void => {
    if (timer !== null || isStopped) return;
    timer = setTimeout(() => {
      timer = null;
      void step();
    }, REST);
    timer.unref();
  };

  return {
    start,
    /** Ends for good: a photo that is being read is read again at the next opening. */
    stop: (): void => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
