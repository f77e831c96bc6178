import { resolve } from 'node:path';
import { AppError } from '@shared/errors';
import { SalvageForm } from '@shared/api/salvage';
import { counted } from '@shared/counted';
import { StoryId } from '@shared/story/ids';
import { z } from 'zod';
import type { DeskOptions } from '../../desk/desk';
import { newsroomOf } from '../../desk/newsroom-of';
import { firstLibrary } from '../../desk/open-desk';
import { moveIntoNew } from '../../desk/salvage/move-into-new';
import { openSalvage } from '../../desk/salvage/open-salvage';
import { type PassOn, passOn } from '../../desk/salvage/pass-on';
import { clearUnfinished } from '../../desk/salvage/unfinished-moves';
import type { Salvage, SalvageCounts } from '../../desk/salvage/salvage';
import { deskOptions } from '../desk-options';
import { readPolicy } from '../policy/read-policy';
import { libraryOf } from './named-library';
import { type CliSurroundings, usage, type Verb, type VerbArguments, type VerbOutcome } from './verb';

export const salvageVerb: Verb = {
  name: 'salvage',
  summary: 'Reads a damaged library without changing it, and moves what can be read into a new one.',
  help: `salvage [--to <new folder> | --export <folder>] [options]

Reads all that can be read of a library, even if Copydesk refuses to open it. The library is not changed.
With --to: makes a new library of it, with versions, photos and events. What is left of a story or photo that cannot be
read is put into the new library’s folder “unreadable”. With --export: exports the stories that can be read straight
from it. With neither: says what could be saved. What cannot be saved or exported is listed.

  <story id> …       with --export: these stories; without an id, all that were not deleted
  --library <folder> the library to read; without it, yours
  --to <folder>      the new library: an empty folder, or one that is not there yet
  --export <folder>  where to write pages or hand-overs; made if it is not there
  --form <form>      folder (the default), zip, single-file, or handover: a file that another Copydesk takes in
  --under-embargo    export although an embargo has not ended; nobody may publish the page before then
  --from-log         reads library.sqlite-wal alone, if it belongs to another file than library.sqlite
  --json             the answer as one JSON document

Exit code 2 if something could not be saved or exported.`,
  options: {
    library: { type: 'string' },
    to: { type: 'string' },
    export: { type: 'string' },
    form: { type: 'string' },
    'under-embargo': { type: 'boolean' },
    'from-log': { type: 'boolean' },
  },
  run: async (given, surroundings) => {
    const wanted = wantedOf(given, surroundings);
    const policy = await readPolicy({ fromEnvironment: true });
    const options = deskOptions(libraryOf(given, surroundings), policy);
    const folder = firstLibrary(options);
    const cleared = clearUnfinished(options.configFolder).map(
      (path) => `Removed what an interrupted move or export left behind: ${path}`,
    );
    const source = given.flag('from-log') ? 'log' : 'library';
    const salvage = await openSalvage(folder, { source });
    try {
      const outcome = await carryOut(salvage, wanted, options);
      return { ...outcome, lines: [...cleared, ...outcome.lines] };
    } finally {
      salvage.close();
    }
  },
};

type Wanted =
  | { readonly kind: 'look' }
  | { readonly kind: 'move'; readonly to: string }
  | ({ readonly kind: 'export' } & Omit<PassOn, 'newsroomOf' | 'configFolder'>);

/** Throws INVALID with what to type instead. */
function wantedOf(given: VerbArguments, { cwd }: CliSurroundings): Wanted {
  const [move, pages, form] = [given.option('to'), given.option('export'), given.option('form')];
  if (move !== undefined && pages !== undefined)
    throw usage('A library is moved by --to or exported by --export: name one or the other.');
  if (pages === undefined) {
    if (given.words.length > 0 || form !== undefined || given.flag('under-embargo'))
      throw usage('Say where to export to: --export <folder>. A library is named by --library <folder>.');
    return move === undefined ? { kind: 'look' } : { kind: 'move', to: resolve(cwd, move) };
  }
  const chosen = SalvageForm.safeParse(form ?? 'folder');
  if (!chosen.success) throw usage('--form takes folder, zip, single-file or handover.');
  const ids = z.array(StoryId).safeParse(given.words);
  if (!ids.success) throw usage('Name stories by their ids, as `copydesk salvage --json` lists them.');
  return {
    kind: 'export',
    ids: ids.data.length > 0 ? ids.data : null,
    form: chosen.data,
    to: resolve(cwd, pages),
    underEmbargo: given.flag('under-embargo'),
  };
}

function carryOut(
  salvage: Salvage,
  wanted: Wanted,
  options: DeskOptions,
): VerbOutcome | Promise<VerbOutcome> {
  switch (wanted.kind) {
    case 'look':
      return couldBeSaved(salvage);
    case 'move':
      return save(salvage, wanted.to, options.configFolder);
    case 'export':
      return exportFrom(salvage, wanted, options);
  }
}

async function exportFrom(
  salvage: Salvage,
  wanted: Extract<Wanted, { kind: 'export' }>,
  options: DeskOptions,
): Promise<VerbOutcome> {
  const unknown = wanted.ids?.find((id) => !salvage.stories.some((story) => story.id === id));
  if (unknown !== undefined)
    throw new AppError(
      'NOT_FOUND',
      `The library in ${salvage.folder} has no story ${unknown} that can be read.`,
    );
  const done = await passOn(salvage, {
    ...wanted,
    configFolder: options.configFolder,
    newsroomOf: (library) => newsroomOf(library, options, () => undefined),
  });
  // Losses in stories that were not asked for do not count.
  const lost = wanted.ids === null ? salvage.lost : [];
  return {
    exit: lost.length > 0 || done.refused.length > 0 ? 2 : 0,
    json: { ...done, lost },
    lines: [
      ...said([...lost, ...done.remarks]),
      ...done.exported.map(({ headline, path }) => `Exported “${headline}”: ${path}`),
      ...done.refused.map(({ headline, why }) => `Not exported: “${headline}”. ${why}`),
    ],
  };
}

function couldBeSaved(salvage: Salvage): VerbOutcome {
  const { folder, stories, counts, lost } = salvage;
  return {
    exit: lost.length > 0 ? 2 : 0,
    json: { folder, to: null, counts, lost, stories },
    lines: [...said(lost), `Can be saved from ${folder}: ${sum(counts)}.`],
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
