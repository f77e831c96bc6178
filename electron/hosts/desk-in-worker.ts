import { Worker } from 'node:worker_threads';
import type { Desk, DeskOptions, Log } from '../desk/desk';
import type { FromWorker } from '../desk/worker-messages';
import { restartedDesk, RESTARTS, type RestartBounds, type StartDeskSide } from './restarted-desk';

/**
 * The desk in a thread of its own, which is started again as {@link restartedDesk} says. Throws if the thread cannot
 * start at all.
 */
export async function startDeskWorker(
  workerFile: string,
  options: DeskOptions,
  log: Log,
  bounds: Partial<RestartBounds> = {},
): Promise<Desk> {
  const desk = restartedDesk(inThread(workerFile), options, log, { ...RESTARTS, ...bounds });
  await desk.ready;
  return desk;
}

const inThread =
  (file: string): StartDeskSide =>
  ({ said, failed, ended }) => {
    const worker = new Worker(file);
    worker.on('message', (message: FromWorker) => said(message));
    worker.on('error', failed);
    worker.once('exit', (code) => ended(`thread ended with ${code}`));
    return {
      tell: (message, moved) => worker.postMessage(message, moved),
      stop: () => void worker.terminate(),
    };
  };
