import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../desk/desk';
import { makeFolder } from '../desk/make-folder';
import { saidInLog } from '../desk/said-in-log';

const MAX_BYTES = 5_000_000;

/** A failure that was handed over as it is would bring its path along. */
const withoutWords = (_: string, value: unknown): unknown =>
  value instanceof Error ? saidInLog(value) : value;

/**
 * A log of JSON lines in this folder, `copydesk.log`; the one before it is kept as `copydesk.1.log`. A log that
 * cannot be written never stops the app.
 */
export function fileLog(folder: string): Log {
  const file = join(folder, 'copydesk.log');
  const write = (
    level: 'info' | 'error',
    message: string,
    fields: Readonly<Record<string, unknown>> = {},
  ): void => {
    try {
      makeFolder(folder, 0o700);
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(file, join(folder, 'copydesk.1.log'));
      }
      appendFileSync(
        file,
        `${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields }, withoutWords)}\n`,
        // It names stories' folders and what failed in them: nobody else on this machine needs to read it.
        { mode: 0o600 },
      );
    } catch {
      // A full or read-only disk: the user's text matters more, and the desk itself reports that.
    }
  };
  return {
    info: (message, fields) => write('info', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
}
