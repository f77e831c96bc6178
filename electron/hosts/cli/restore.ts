import type { BackupInfo, BackupStory } from '@shared/api/backups';
import { AppError } from '@shared/errors';
import { counted } from '@shared/counted';
import type { Story } from '@shared/document/story';
import { blockTexts } from '@shared/document/walk';
import { StoryId } from '@shared/story/ids';
import { resolve } from 'node:path';
import { storedBackups } from '../../desk/backups/backup-note';
import { backupFolder } from '../../desk/backups/make-backup';
import type { Desk } from '../../desk/desk';
import { holdsLibrary } from '../../desk/open-desk';
import { callDesk } from '../call-desk';
import { backupLine, fullerLines } from './backup';
import { fullestBackup } from '@shared/api/fullest-backup';
import { refuseWithoutBackups } from './backups-from';
import { libraryOf } from './named-library';
import { usage, type Verb, type VerbOutcome } from './verb';
import { withAnyDesk } from './with-desk';

export const restoreVerb: Verb = {
  name: 'restore',
  summary: 'Puts a backup in a library’s place, or brings one story back from it.',
  help: `restore [<backup>] [options]

Without a name: lists the backups, the newest first. Works on a library that cannot be opened, too.
With the name of a backup, or “newest” for the newest that is whole: says what would change, and
which backup holds more. With --yes it puts the
backup in the library’s place. What was there is backed up if it can be, and moved into the folder “set-aside”.

  --library <folder> the library; without it, yours
  --from <folder>    a folder with backups of this or another library, or the one above it, as the second
                     folder is: only these are listed
  --story <id>       only this story: as its newest version, or with everything that belongs to it if it is gone;
                     without --yes, its words
  --without-log      opens a library that is refused for its log: the log goes into “set-aside”
  --yes              do it
  --json             the answer as one JSON document

Exit code 2 if there are no backups in the folder of --from.`,
  options: {
    library: { type: 'string' },
    from: { type: 'string' },
    story: { type: 'string' },
    'without-log': { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  run: async (given, surroundings) => {
    const [name, ...more] = given.words;
    if (more.length > 0) throw usage('Name one backup.');
    const named = given.option('from');
    const from = named === undefined ? undefined : resolve(surroundings.cwd, named);
    const library = libraryOf(given, surroundings);
    if (from === undefined && library !== null) await refuseMissing(library);
    if (from !== undefined) await refuseWithoutBackups(from);
    const known = from === undefined ? {} : { secondBackups: from };
    const restore = async (desk: Desk): Promise<VerbOutcome> => {
      if (given.flag('without-log')) return openWithoutLog(desk, given.flag('yes'));
      const { backups: all, folder } = await callDesk(desk, 'backups.list', {});
      const backups = from === undefined ? all : all.filter(({ place }) => place === 'second');
      if (name === undefined) {
        const lines = backups.length === 0 ? [`There is no backup of ${folder}.`] : backups.map(backupLine);
        return { exit: 0, json: { folder, backups }, lines: [...lines, ...fullerLines(backups)] };
      }
      const backup = chosen(backups, name);
      const key = { place: backup.place, name: backup.name };
      const story = given.option('story');
      if (story !== undefined) {
        const id = StoryId.safeParse(story).data;
        if (id === undefined) throw usage('--story takes the id of a story.');
        if (!given.flag('yes')) {
          const text = await callDesk(desk, 'backups.story', { ...key, id });
          const lines = [`${backup.name} has “${text.headline}”.`, '', ...storyLines(text), '', AGAIN];
          return { exit: 0, json: text, lines };
        }
        await callDesk(desk, 'backups.restoreStory', { ...key, id });
        return {
          exit: 0,
          json: { id, backup: backup.name },
          lines: [`The story is back from ${backup.name}.`],
        };
      }
      if (!given.flag('yes')) {
        const { stories } = await callDesk(desk, 'backups.stories', key);
        const fuller = fullerThan(backup, backups);
        const lines = [...changeLines(stories), ...fullerThanLines(fuller), AGAIN];
        return { exit: 0, json: { backup, stories, fuller: fuller?.name ?? null }, lines };
      }
      const { setAside } = await callDesk(desk, 'backups.restore', key);
      return {
        exit: 0,
        json: { folder, backup: backup.name, setAside, fuller: fullerThan(backup, backups)?.name ?? null },
        lines: [
          `${backup.name} is in place in ${folder}.`,
          ...fullerThanLines(fullerThan(backup, backups)),
          ...(setAside === null ? [] : [`What was there is in ${setAside}.`]),
        ],
      };
    };
    return withAnyDesk(library, restore, known);
  },
};

async function openWithoutLog(desk: Desk, isMeant: boolean): Promise<VerbOutcome> {
  const { problem } = await callDesk(desk, 'app.info', {});
  if (!problem?.isForLog) throw usage(problem?.message ?? 'The library opens as it is; its log is in order.');
  if (!isMeant) return { exit: 0, json: { problem }, lines: [problem.message, AGAIN] };
  const { library } = await callDesk(desk, 'library.openWithoutLog', {});
  return {
    exit: 0,
    json: { library },
    lines: [
      `${library?.folder ?? ''} opens again. Its log is in “set-aside”; what only the log held is not in the library.`,
    ],
  };
}

/** A typing error must not make an empty library. */
async function refuseMissing(library: string): Promise<void> {
  if (holdsLibrary(library) || (await storedBackups(backupFolder(library))).length > 0) return;
  const message = `There is no library in ${library}. Name the folder that holds library.sqlite, or --from a folder with backups.`;
  throw new AppError('NOT_FOUND', message);
}

const AGAIN = 'Nothing was changed. Run this again with --yes to restore it.';

function chosen(backups: readonly BackupInfo[], name: string): BackupInfo {
  const found = backups.find((one) => (name === 'newest' ? one.state === 'whole' : one.name === name));
  if (found) return found;
  const what =
    name === 'newest' ? 'There is no backup that is known to be whole.' : `There is no backup ${name}.`;
  throw new AppError('NOT_FOUND', `${what} “copydesk restore” lists those that are there.`);
}

/** The words of a story as plain text: a line for each paragraph, item and caption. */
const storyLines = (story: Story): string[] =>
  [story.headline, story.deck, ...blockTexts(story)].filter((text) => text.trim() !== '');

/** A backup that holds something that this one lacks: what the library lacks is in none that does not hold more than the library. */
const fullerThan = ({ holdsMore }: BackupInfo, backups: readonly BackupInfo[]): BackupInfo | null =>
  holdsMore ? null : fullestBackup(backups);

const fullerThanLines = (fuller: BackupInfo | null): string[] =>
  fuller === null
    ? []
    : [
        `${fuller.name} holds something that this backup lacks. “copydesk restore ${fuller.name}” says what it would bring back.`,
      ];

const MEANINGS = {
  'changed since': 'would be as it was then',
  'gone since': 'would come back',
  'not in it': 'would be gone',
} as const;

function changeLines(stories: readonly BackupStory[]): string[] {
  const changes = stories.flatMap(({ difference, id, headline }) =>
    difference === 'same' ? [] : [`  ${id}  ${headline || '(no headline)'}: ${MEANINGS[difference]}`],
  );
  return changes.length === 0
    ? ['The library has the same stories as this backup.']
    : [`${counted(changes.length, 'story', 'stories')} would change:`, ...changes];
}
