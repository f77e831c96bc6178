import { parentPort } from 'node:worker_threads';
import { AppError } from '@shared/errors';
import { movedBuffers } from './moved-buffers';

/** Jobs by their names. What goes in and comes out can be cloned, and only the caller needs the bytes that come out. */
export type AnyJobs = Readonly<Record<string, (input: never) => unknown>>;

export interface JobRequest {
  readonly name: string;
  readonly input: unknown;
}

export type JobReply =
  | { readonly is: 'done'; readonly value: unknown }
  | { readonly is: 'refused'; readonly error: Pick<AppError, 'code' | 'message' | 'details'> }
  /** A fault of ours: the stack goes to the log. */
  | { readonly is: 'failed'; readonly said: string };

/** The thread's side of a `jobThread`: does what the desk asks for. */
export function answerJobs(jobs: AnyJobs): void {
  if (!parentPort) throw new Error('The thread has no desk to answer.');
  const desk = parentPort;
  desk.on(
    'message',
    (request: JobRequest) =>
      void doJob(jobs, request).then((reply) =>
        desk.postMessage(reply, reply.is === 'done' ? movedBuffers(reply.value) : []),
      ),
  );
}

/** Does a job here. Never throws. */
async function doJob(jobs: AnyJobs, { name, input }: JobRequest): Promise<JobReply> {
  try {
    return { is: 'done', value: await (jobs[name] as (input: unknown) => unknown)(input) };
  } catch (failure) {
    if (failure instanceof AppError) {
      const { code, message, details } = failure;
      return { is: 'refused', error: { code, message, details } };
    }
    return {
      is: 'failed',
      said: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
    };
  }
}
