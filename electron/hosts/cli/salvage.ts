import { isAbsolute, resolve } from 'node:path';
import { counted } from '@shared/counted';
import { firstLibrary } from '../../desk/open-desk';
import { moveIntoNew } from '../../desk/salvage/move-into-new';
import { openSalvage } from '../../desk/salvage/open-salvage';
import { clearUnfinished } from '../../desk/salvage/unfinished-moves';
import type { Salvage, SalvageCounts } from '../../desk/salvage/salvage';
import { deskOptions } from '../desk-options';
import { readPolicy } from '../policy/read-policy';
import { libraryOf } from './named-library';
import { usage, type Verb, type VerbOutcome } from './verb';

export const salvageVerb: Verb = {
  name: 'salvage',
  summary: 'Reads a damaged library without changing it, and moves what can be read into a new one.',
  help: `salvage [--to <new folder>] [options]

Reads all that can be read of a library, also if Copydesk refuses to open it. The library is not changed.
With --to: makes a new library of it, with versions, photos and events. Without: says what could be saved.
What cannot be saved is listed. What is left of a story or photo is put into the new library’s folder “unreadable”.

  --library <folder> the library to read; without it, yours
  --to <folder>      the new library: an empty folder, or one that is not there yet
  --from-log         reads library.sqlite-wal alone, if it belongs to another file than library.sqlite
  --json             the answer as one JSON document

Exit code 2 if something could not be saved.`,
  options: { library: { type: 'string' }, to: { type: 'string' }, 'from-log': { type: 'boolean' } },
  run: async (given, surroundings) => {
    if (given.words.length > 0)
      throw usage('Name the library by --library <folder>, and the new one by --to <folder>.');
    const policy = await readPolicy({ fromEnvironment: true });
    const options = deskOptions(libraryOf(given, surroundings), policy);
    const { configFolder } = options;
    const folder = firstLibrary(options);
    const cleared = clearUnfinished(configFolder).map(
      (path) => `Removed what a move left that was cut off: ${path}`,
    );
    const to = given.option('to');
    const source = given.flag('from-log') ? 'log' : 'library';
    const salvage = await openSalvage(folder, { source });
    try {
      const outcome =
        to === undefined
          ? couldBeSaved(salvage)
          : await save(salvage, isAbsolute(to) ? to : resolve(surroundings.cwd, to), configFolder);
      return { ...outcome, lines: [...cleared, ...outcome.lines] };
    } finally {
      salvage.close();
    }
  },
};

function couldBeSaved(salvage: Salvage): VerbOutcome {
  const { folder, stories, counts, lost } = salvage;
  return {
    exit: lost.length > 0 ? 2 : 0,
    json: { folder, to: null, counts, lost, stories },
    lines: [...said(lost), `Can be saved of ${folder}: ${sum(counts)}.`],
  };
}

async function save(salvage: Salvage, to: string, configFolder: string): Promise<VerbOutcome> {
  const { folder, counts, lost, findings } = await moveIntoNew(salvage, to, { configFolder });
  const wrong = findings.map(({ where, message }) => `${where}: ${message}`);
  return {
    exit: lost.length > 0 || wrong.length > 0 ? 2 : 0,
    json: { folder: salvage.folder, to: folder, counts, lost, findings, stories: salvage.stories },
    lines: [
      ...said([...lost, ...wrong]),
      `Saved into ${folder}: ${sum(counts)}.`,
      lost.length === 0 ? 'Nothing is lost.' : NOT_SAVED,
    ],
  };
}

const NOT_SAVED =
  'The lines above say what could not be saved. Keep the old folder as it is: a later Copydesk may read more.';

const said = (lost: readonly string[]): string[] => lost.map((line) => `  ${line}`);

function sum(counts: SalvageCounts): string {
  const { stories, versions, events, photos } = counts;
  const parts = [
    counted(stories.saved, 'story', 'stories'),
    counted(versions.saved, 'version'),
    counted(events.saved, 'event'),
    counted(photos.saved, 'photo'),
  ];
  return parts.join(', ');
}
