import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Output } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { Desk } from '../../desk/desk';
import { ledgerOfFolder } from '../../desk/publishing/folder-ledger';
import { callDesk } from '../call-desk';
import { withNamedStory } from './named-story';
import { compareWithManifest, readManifest } from './page-folder';
import { charsetHelp, charsetOptions } from './charset-options';
import { photoHelp, photoOptions } from './photo-options';
import { resultLines } from './refusal';
import type { CliSurroundings, Verb, VerbArguments, VerbOutcome } from './verb';
import { counted } from '@shared/counted';

export const checkVerb: Verb = {
  name: 'check',
  summary:
    'Says what keeps a story from being published, and whether every photo’s credit is the same everywhere.',
  help: `check <story id, file or exported page folder> [options]

A story or a file: runs the checks that an export runs, then makes the page and its pictures without writing them, and
reads every photo’s credit back from the page, its structured data, and the XMP and IPTC IIM inside each file.
An exported page folder: reads all of that from the disk, and compares every file with manifest.json.

  --library <folder> the library to look in; without it, yours. Nothing is kept in it
${charsetHelp}
${photoHelp}
  --json             the findings as one JSON document

Exit code 2 if a check would stop the export, or if the page is not what was exported.`,
  options: { library: { type: 'string' }, ...charsetOptions, ...photoOptions },
  run: async (given, surroundings) => {
    const [name] = given.words;
    const folder = name === undefined ? null : resolve(surroundings.cwd, name);
    const isFolder = folder !== null && (await stat(folder).catch(() => null))?.isDirectory();
    return isFolder ? checkPage(folder) : checkStory(given, surroundings);
  },
};

const checkStory = (given: VerbArguments, surroundings: CliSurroundings): Promise<VerbOutcome> =>
  withNamedStory(given, surroundings, proveStory, { reading: true });

async function proveStory(desk: Desk, { story }: Output<'stories.get'>): Promise<VerbOutcome> {
  const checked = await callDesk(desk, 'publish.check', { id: story.id });
  const stopped = checked.results.some(({ weight }) => weight === 'stop');
  // A story that the checks stop has no page yet, and so no credits to read.
  const proving = stopped ? null : callDesk(desk, 'publish.prove', { id: story.id, job: 'cli' });
  const proof = await proving?.catch(asRefusal);
  if (typeof proof === 'string') {
    return {
      exit: 2,
      json: { story: story.id, publishable: false, refusal: proof, results: checked.results, credits: null },
      lines: [`${story.headline || '(no headline)'}: cannot be published yet`, `  ${proof}`],
    };
  }
  const results = [...(proof?.results ?? []), ...checked.results];
  const stops = results.some(({ weight }) => weight === 'stop');
  return {
    exit: stops ? 2 : 0,
    json: { story: story.id, publishable: !stops, results, credits: proof?.credits ?? null },
    lines: [
      `${story.headline || '(no headline)'}: ${stops ? 'cannot be published yet' : 'can be published'}`,
      ...resultLines(results),
      ...(proof && !stops ? [creditLine(proof.credits)] : []),
    ],
  };
}

/** What the export says of a photo or a row that is not as Copydesk wrote it. */
function asRefusal(failure: unknown): string {
  if (failure instanceof AppError && ['UNREADABLE_FILE', 'ROW_DAMAGED'].includes(failure.code))
    return failure.message;
  throw failure;
}

async function checkPage(folder: string): Promise<VerbOutcome> {
  const changed = await compareWithManifest(folder, await readManifest(folder));
  const { entries, results } = ledgerOfFolder(folder);
  const isWhole = changed.length === 0 && results.length === 0;
  return {
    exit: isWhole ? 0 : 2,
    json: { folder, whole: isWhole, changed, results, credits: entries },
    lines: [
      `${folder}: ${isWhole ? 'is what was exported' : 'is not what was exported'}`,
      ...changed.map(({ file, problem }) => `  ${file}: ${problem}`),
      ...results.map(({ message }) => `  ${message}`),
      ...(isWhole ? [creditLine(entries)] : []),
    ],
  };
}

function creditLine(credits: readonly { readonly files: readonly unknown[] }[]): string {
  const files = credits.reduce((sum, entry) => sum + entry.files.length, 0);
  return `  Credits: ${counted(credits.length, 'photo')}, the same on the page, in its data and inside ${counted(files, 'file')}.`;
}
