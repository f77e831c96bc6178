import type { utilityProcess } from 'electron';
import type { DeskOptions, Log } from '../desk/desk';
import type { FromWorker } from '../desk/worker-messages';
import { restartedDesk, RESTARTS, type RestartBounds, type RestartedDesk } from '../hosts/restarted-desk';

export interface DeskInProcess extends RestartedDesk {
  /**
   * Closes the desk and lets nothing else run here until its process has ended, at most so many milliseconds: for a system
   * that ends the app as soon as this returns. Returns whether it has ended.
   */
  readonly closeAtOnce: (within: number) => boolean;
}

/**
 * The desk in a utility process of Electron: a crash of native code, such as of the picture library, ends that and no window. It
 * is started again as {@link restartedDesk} says. Call once the app is ready.
 */
export function deskInProcess(
  fork: typeof utilityProcess.fork,
  file: string,
  options: DeskOptions,
  log: Log,
  bounds: Partial<RestartBounds> = {},
): DeskInProcess {
  let running: ReturnType<typeof fork> | null = null;
  const desk = restartedDesk(
    ({ said, ended }) => {
      const child = fork(file, [], { serviceName: 'Copydesk desk' });
      running = child;
      child.on('message', (message: FromWorker) => said(message));
      child.on('error', (kind, location) => log.error('the desk’s process failed', { kind, location }));
      child.once('exit', (code) => ended(`process ended with ${code}`));
      return { tell: (message) => child.postMessage(message), stop: () => kill(child.pid) };
    },
    options,
    log,
    { ...RESTARTS, ...bounds },
  );
  return {
    ...desk,
    closeAtOnce: (within) => {
      const pid = running?.pid;
      void desk.close();
      return pid === undefined || waitForEnd(pid, within);
    },
  };
}

/** The desk takes no notice of SIGTERM, which the system also sends to all processes of a session at once. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

const STEP_MS = 20;

/** Blocks until a process has ended, and says whether it has. */
function waitForEnd(pid: number, within: number): boolean {
  const until = performance.now() + within;
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (isRunning(pid)) {
    if (performance.now() >= until) return false;
    Atomics.wait(sleeper, 0, 0, STEP_MS);
  }
  return true;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
