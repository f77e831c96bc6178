import { resolve } from 'node:path';
import { firstLibrary } from '../../desk/open-desk';
import { acceptRows } from '../../desk/accept-row';
import { readConfig } from '../../desk/config';
import { repairLibrary } from '../../desk/repair';
import { verifyLibrary } from '../../desk/verify';
import type { Finding } from '../../desk/finding';
import { deskOptions } from '../desk-options';
import { readPolicy } from '../policy/read-policy';
import { compareWithManifest, readManifest } from './page-folder';
import { usage, type CliSurroundings, type Verb, type VerbArguments, type VerbOutcome } from './verb';
import { libraryOf } from './named-library';
import { AppError } from '@shared/errors';
import { counted } from '@shared/counted';

export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'Says whether a library, or an exported page, is whole and unchanged.',
  help: `verify [<exported page folder>] [options]

Without a folder: reads all of the library and compares every text, picture and row with what was written.
With one: compares every file of an exported page with its manifest.json.

  --library <folder> the library to read; without it, yours
  --accept <row>     says that a row that was changed is right as it is; take its name from [brackets], or “all”.
                     The story or photo can be exported again, and verify keeps saying who accepted it
  --repair           works out again what follows from the texts and records: lists, addresses, search, indexes.
                     Rows that were changed stay named until somebody accepts them, and a story of
                     a newer Copydesk keeps what is known of it
  --by <name>        who accepts it; without it, the name in your profile
  --json             the findings as one JSON document

Exit code 2 if something is damaged, was changed, is missing or was added, and if a backup beside the library
holds something that the library lacks: an older file has taken its place.`,
  options: {
    ...{ library: { type: 'string' }, accept: { type: 'string' }, by: { type: 'string' } },
    repair: { type: 'boolean' },
  },
  run: async (given, surroundings) => {
    const [path, ...more] = given.words;
    if (more.length > 0) throw usage('Name one exported page folder, or none to verify the library.');
    if (path !== undefined && given.option('accept') !== undefined)
      throw usage('Only rows of a library can be accepted. Leave the folder of the page out.');
    if (path !== undefined && given.flag('repair'))
      throw usage('Only a library can be repaired. Export the page again.');
    return path === undefined
      ? verifyLibraryOf(given, surroundings)
      : verifyPage(path, resolve(surroundings.cwd, path));
  },
};

async function verifyLibraryOf(given: VerbArguments, surroundings: CliSurroundings): Promise<VerbOutcome> {
  const policy = await readPolicy({ fromEnvironment: true });
  const options = deskOptions(libraryOf(given, surroundings), policy);
  const folder = firstLibrary(options);
  const row = given.option('accept');
  const by = given.option('by') ?? readConfig(options.configFolder).profile?.name ?? '';
  if (row !== undefined && by.trim() === '') throw usage('Say who accepts it: --by <name>.');
  if (row !== undefined) acceptRows(folder, row, by.trim());
  const before = given.flag('repair') ? saidBefore(folder) : [];
  const kept = given.flag('repair') ? repairLibrary(folder) : [];
  const found = verifyLibrary(folder);
  const now = new Set(found.findings.map(said));
  const repaired = before.filter((finding) => !now.has(said(finding)));
  const has = (one: Finding['weight']): boolean => found.findings.some(({ weight }) => weight === one);
  const verdict = has('damage') ? 'is damaged' : has('older') ? 'is older than its backup' : 'is whole';
  return {
    exit: verdict === 'is whole' ? 0 : 2,
    json: given.flag('repair') ? { ...found, repaired, kept } : found,
    lines: [
      ...repaired.map((finding) => `  repaired: ${said(finding)}`),
      ...kept.map((finding) => `  kept: ${said(finding)}`),
      ...found.findings.map((finding) => `  ${said(finding)}${nameOf(finding)}`),
      ...(found.sealedSince === null
        ? []
        : [`  What had changed by ${found.sealedSince} is not known, because rows were first sealed then.`]),
      `${found.folder} ${verdict}: ${counted(found.stories, 'story', 'stories')}, ${counted(found.revisions, 'version')}, ${counted(found.photos, 'photo')}.`,
    ],
  };
}

const said = ({ where, message }: Finding): string => `${where}: ${message}`;

/** What verify says before a repair; of a library that does not open, why. */
function saidBefore(folder: string): readonly Finding[] {
  try {
    return verifyLibrary(folder).findings.filter(({ weight }) => weight === 'damage');
  } catch (failure) {
    if (!(failure instanceof AppError) || failure.code !== 'LIBRARY_DAMAGED') throw failure;
    return [{ weight: 'damage', where: 'library.sqlite', message: failure.message }];
  }
}

/** What `--accept` takes for it, if it can be accepted. */
const nameOf = ({ weight, row }: Finding): string =>
  weight === 'damage' && row !== undefined ? ` [${row}]` : '';

async function verifyPage(path: string, folder: string): Promise<VerbOutcome> {
  const manifest = await readManifest(folder);
  const findings = await compareWithManifest(folder, manifest);
  return {
    exit: findings.length > 0 ? 2 : 0,
    json: { folder, files: manifest.files.length, findings },
    lines: [
      ...findings.map(({ file, problem }) => `  ${file}: ${problem}`),
      findings.length > 0
        ? `${path} is not what was exported.`
        : `${path} is what was exported: ${counted(manifest.files.length, 'file')}.`,
    ],
  };
}
