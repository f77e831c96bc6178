import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { counted } from '@shared/counted';
import { storedBackups } from './backups/backup-note';
import { backupFolder } from './backups/make-backup';
import type { DeskOptions } from './desk';
import type { LibraryHolder } from './library-holder';

/** Enough for some hundred lines: a person reads them before they are sent. */
const LOG_BYTES = 60_000;

/** Where the log of this start is. Absolute. */
export const logFolderOf = ({ logFolder, configFolder }: DeskOptions): string =>
  logFolder ?? join(configFolder, 'logs');

/**
 * What somebody who helps needs to know: versions, counts, and the end of the log. No words and no names of stories, and no
 * person's name; the log has folders' names. Never throws.
 */
export async function supportText(options: DeskOptions, holder: LibraryHolder): Promise<string> {
  const holding = holder.current();
  const library = holding?.state === 'open' ? holding.library : null;
  const lines = [
    `Copydesk ${options.version}`,
    `${process.platform} ${release()} ${process.arch}, Node ${process.versions.node}${process.versions.electron ? `, Electron ${process.versions.electron}` : ''}`,
    library
      ? `Library open: ${counted(library.stories.count(), 'story', 'stories')}, ${counted(library.photos.hashes().length, 'photo')}${library.leftOpen ? ', not closed the last time' : ''}`
      : `No library is open: ${holding?.state === 'closed' ? holding.problem.code : 'none was chosen'}`,
    ...(library ? await backupLines(library.folder) : []),
    '',
    'The end of the log:',
    logEnd(join(logFolderOf(options), 'copydesk.log')),
  ];
  return `${lines.join('\n')}\n`;
}

async function backupLines(folder: string): Promise<string[]> {
  const backups = await storedBackups(backupFolder(folder));
  const [newest] = backups;
  if (!newest) return ['Backups: none'];
  const whole = backups.filter(({ note }) => note?.contents?.findings.length === 0).length;
  return [`Backups: ${backups.length}, ${whole} of them whole, the newest of ${newest.at}`];
}

/** The last whole lines of a file. */
function logEnd(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const from = Math.max(0, size - LOG_BYTES);
      const bytes = Buffer.alloc(size - from);
      readSync(file, bytes, 0, bytes.length, from);
      const text = bytes.toString('utf8');
      return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
    } finally {
      closeSync(file);
    }
  } catch {
    return '(There is no log yet.)';
  }
}
