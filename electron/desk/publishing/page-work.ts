import { AppError } from '@shared/errors';
import { type JobBounds, type JobThread, jobThread } from '../job-thread';
import type { PageJobs } from './page-jobs';
import { exportCancelled } from './place-export';

/** The largest stories with hundreds of photos take some seconds. */
const PAGE_BOUNDS: JobBounds = { seconds: 120, heapMegabytes: 2_048, idleSeconds: 60 };

export type PageWork = JobThread<PageJobs>;

/** A thread that makes pages. A job beyond its limits throws `TOO_LARGE`. */
export const pageWork = (bounds: JobBounds = PAGE_BOUNDS): PageWork =>
  jobThread<PageJobs>({
    ...{ thread: 'page-thread', bounds },
    moves: new Set<keyof PageJobs>(['finish', 'prove']),
    tooMuch: (limit) =>
      new AppError(
        'TOO_LARGE',
        `This story needs more ${limit} than Copydesk allows for a page. Divide it, or use fewer photos.`,
        { details: { limit } },
      ),
    cancelled: exportCancelled,
  });
