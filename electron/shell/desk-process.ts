import type { FromWorker, ToWorker } from '../desk/worker-messages';
import { saidInLog } from '../desk/said-in-log';
import { bindOwnGlib } from './own-glib';

/** The desk in a utility process: its host forwards calls as messages and gets replies and events back. */
const host = process.parentPort;
const tell = (message: FromWorker): void => host.postMessage(message);
const logError = (message: string, failure: unknown): void =>
  tell({ kind: 'log', level: 'error', message, fields: { failure: saidInLog(failure) } });

// A terminal and a system that shuts down send these to all processes of a session. The app saves, and then tells its desk to close.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

/** What was said before has to leave first. */
const LEAVE_MS = 100;
const fail = (failure: unknown): void => {
  logError('the desk stopped', failure);
  setTimeout(() => process.exit(1), LEAVE_MS);
};
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  bindOwnGlib();
} catch (failure) {
  logError('pictures are read beside the system’s GLib', failure);
}
// Not before: the desk loads sharp.
const { serveDesk } = await import('../desk/serve-desk');
const answer = serveDesk({ tell, end: () => process.exit(0) });
host.on('message', ({ data }) => answer(data as ToWorker));
