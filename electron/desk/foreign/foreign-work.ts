import { AppError } from '@shared/errors';
import { type JobBounds, type JobThread, jobThread } from '../job-thread';
import type { ForeignJobs } from './jobs';

/**
 * Bounds of one job on a document. Counts limit its content (`documents/limits.ts`); these limits stop what the counts do not foresee.
 * `bench/foreign` says what honest documents need.
 */
export const FOREIGN_BOUNDS: JobBounds = { seconds: 30, heapMegabytes: 256, idleSeconds: 60 };

/** Bounds of one job on a hand-over, which may hold 5,000 versions of a long story. */
export const HANDOVER_BOUNDS: JobBounds = { ...FOREIGN_BOUNDS, heapMegabytes: 768 };

export type ForeignWork = JobThread<ForeignJobs>;

/** A thread for foreign content. Beyond its bounds a job throws `TOO_LARGE`. */
export const foreignWork = (bounds: JobBounds = FOREIGN_BOUNDS): ForeignWork =>
  jobThread<ForeignJobs>({
    ...{ thread: 'foreign-thread', bounds },
    moves: new Set<keyof ForeignJobs>(['readHandover', 'packHandover']),
    tooMuch: (limit) =>
      new AppError(
        'TOO_LARGE',
        `This file needs more ${limit} than a story's does. Bring in the story alone, or paste its text.`,
        { details: { limit } },
      ),
    cancelled: () => new AppError('CANCELLED', 'Stopped. Nothing was taken in.'),
  });
