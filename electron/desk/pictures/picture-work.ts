import { availableParallelism } from 'node:os';
import { AppError } from '@shared/errors';
import { type JobBounds, type JobThread, jobThreads } from '../job-thread';
import type { PictureJobs } from './picture-jobs';

/** A picture of 200 megapixels takes a minute on a slow machine; its pixels are outside the heap and limited by their number. */
const PICTURE_BOUNDS: JobBounds = { seconds: 150, heapMegabytes: 1_024, idleSeconds: 60 };

/**
 * How many pictures are read at once, to be kept or shown. Hundreds arrive together, an interlaced one of the largest size takes almost a
 * gigabyte, and one core is left to the window, whose frames would otherwise wait.
 */
const READ_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));

export type PictureWork = JobThread<PictureJobs>;

/** Threads for pictures, shared by all libraries of a process. A job beyond its limits throws `TOO_LARGE`. */
export const pictureWork: PictureWork = jobThreads<PictureJobs>(READ_AT_ONCE, {
  ...{ thread: 'picture-thread', bounds: PICTURE_BOUNDS },
  moves: new Set<keyof PictureJobs>(['keep']),
  tooMuch: (limit) =>
    new AppError(
      'TOO_LARGE',
      `This picture needs more ${limit} than Copydesk allows for one. Export it smaller, for example 8,000 pixels wide.`,
      { details: { limit } },
    ),
  cancelled: () => new AppError('CANCELLED', 'Stopped. The picture was not added.'),
});
