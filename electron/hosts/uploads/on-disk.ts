import { asAppError } from '../../desk/failure';

/** What the disk throws, in words: DISK_FULL or DISK_REFUSED. */
export const onDisk = <T>(work: Promise<T>): Promise<T> =>
  work.catch((failure: unknown) => {
    throw asAppError(failure);
  });
