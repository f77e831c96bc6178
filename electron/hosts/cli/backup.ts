import { counted } from '@shared/counted';
import type { BackupInfo, BackupState } from '@shared/api/backups';
import { fullestBackup } from '@shared/api/fullest-backup';
import { olderMessage } from '../../desk/backups/holds-more';
import { callDesk } from '../call-desk';
import { usage, type Verb } from './verb';
import { storedLibraryOf, withDesk } from './with-desk';

type Second = NonNullable<BackupState['second']>;

/** A backup in one line: its name, what is in it, and whether it is whole. */
export const backupLine = ({
  name,
  stories,
  versions,
  photos,
  state,
  place,
  holdsMore,
}: BackupInfo): string =>
  [
    name,
    stories === null
      ? 'not read yet'
      : `${counted(stories, 'story', 'stories')}, ${counted(versions ?? 0, 'version')}, ${counted(photos ?? 0, 'photo')}`,
    ...(state === 'damaged' ? ['damaged'] : []),
    ...(place === 'second' ? ['in the second folder'] : []),
    ...(holdsMore ? ['holds more than the library'] : []),
  ].join('  ');

/** If backups hold more than the library: which one to look into, and how. */
export function fullerLines(backups: readonly BackupInfo[]): string[] {
  const fuller = fullestBackup(backups);
  return fuller ? [`The library ${olderMessage(fuller)}.`] : [];
}

/** Why the newest backup is not in the second folder; null if it is. */
const notCopied = ({ folder, isThere, problem }: Second): string | null => {
  if (!isThere) return `The second folder, ${folder}, is not there. Connect its disk, or choose another.`;
  return problem === null ? null : `Nothing was copied to the second folder, ${folder}. ${problem}`;
};

export const backupVerb: Verb = {
  name: 'backup',
  summary: 'Backs a library up and reads the backup, or lists its backups.',
  help: `backup [options]

Copies the library into its own folder “backups”, and into the second folder that the settings name. Then reads
the copy, whole, and compares every text and row with what was written.

  --library <folder> the library to back up; without it, yours
  --list             only lists the backups that are there, the newest first
  --json             the backups as one JSON document

Exit code 2 if the backup is damaged, because the library is: “copydesk verify” says where. Also if the second
folder is away or takes no copy.`,
  options: { library: { type: 'string' }, list: { type: 'boolean' } },
  run: async (given, surroundings) => {
    if (given.words.length > 0) throw usage('backup takes options only.');
    return withDesk(storedLibraryOf(given, surroundings), async (desk) => {
      const isList = given.flag('list');
      const state = await callDesk(desk, isList ? 'backups.list' : 'backups.make', {});
      const shown = isList ? state.backups : state.backups.slice(0, 1);
      const { second } = state;
      const missing = second && notCopied(second);
      return {
        exit: !isList && (shown[0]?.state !== 'whole' || missing !== null) ? 2 : 0,
        json: state,
        lines: [
          ...shown.map(backupLine),
          ...shown.flatMap(({ findings }) => findings.map((finding) => `  ${finding}`)),
          ...(isList && shown.length === 0 ? ['There is no backup yet.'] : []),
          ...fullerLines(state.backups),
          ...(missing === null ? [] : [missing]),
        ],
      };
    });
  },
};
