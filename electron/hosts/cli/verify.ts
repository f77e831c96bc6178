import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/api/errors';
import { firstLibrary } from '../../desk/open-desk';
import { verifyLibrary } from '../../desk/verify';
import { deskOptions } from '../desk-options';
import { usage, type CliSurroundings, type Verb, type VerbArguments, type VerbOutcome } from './verb';
import { libraryOf } from './with-desk';

/** What verifying needs of an export's manifest. */
const Manifest = z.looseObject({
  files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
});

interface Finding {
  readonly file: string;
  readonly problem: 'changed' | 'missing' | 'not in the manifest';
}

export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'Says whether a library, or an exported page, is whole and unchanged.',
  help: `verify [<exported page folder>] [options]

Without a folder: reads all of the library and compares every text and picture with its hash.
With one: compares every file of an exported page with its manifest.json.

  --library <folder> the library to read; without it, yours
  --json             the findings as one JSON document

Exit code 2 where something is damaged, was changed, is missing or was added.`,
  options: { library: { type: 'string' } },
  run: async (given, surroundings) => {
    const [path, ...more] = given.words;
    if (more.length > 0) throw usage('Name one exported page folder, or none to verify the library.');
    return path === undefined
      ? verifyLibraryOf(given, surroundings)
      : verifyPage(path, resolve(surroundings.cwd, path));
  },
};

function verifyLibraryOf(given: VerbArguments, surroundings: CliSurroundings): VerbOutcome {
  const found = verifyLibrary(firstLibrary(deskOptions(libraryOf(given, surroundings))));
  const damaged = found.findings.some(({ weight }) => weight === 'damage');
  return {
    exit: damaged ? 2 : 0,
    json: found,
    lines: [
      ...found.findings.map(({ where, message }) => `  ${where}: ${message}`),
      `${found.folder} ${damaged ? 'is damaged' : 'is whole'}: ${found.stories} stories, ${found.revisions} versions, ${found.photos} photos.`,
    ],
  };
}

async function verifyPage(path: string, folder: string): Promise<VerbOutcome> {
  const manifest = await readManifest(folder);
  const findings = await compare(folder, manifest);
  return {
    exit: findings.length > 0 ? 2 : 0,
    json: { folder, files: manifest.files.length, findings },
    lines: [
      ...findings.map(({ file, problem }) => `  ${file}: ${problem}`),
      findings.length > 0
        ? `${path} is not what was exported.`
        : `${path} is what was exported: ${manifest.files.length} files.`,
    ],
  };
}

async function readManifest(folder: string): Promise<z.infer<typeof Manifest>> {
  let text: string;
  try {
    text = await readFile(join(folder, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw new AppError(
      'UNREADABLE_FILE',
      `There is no manifest.json in ${folder}: it is not an exported page.`,
      { cause },
    );
  }
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', `The manifest.json in ${folder} is not one that Copydesk wrote.`, {
      cause,
    });
  }
}

async function compare(folder: string, manifest: z.infer<typeof Manifest>): Promise<Finding[]> {
  const wanted = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const findings: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolute = join(entry.parentPath, entry.name);
    const file = relative(folder, absolute).split(sep).join('/');
    if (file === 'manifest.json') continue;
    const sha256 = wanted.get(file);
    wanted.delete(file);
    if (sha256 === undefined) findings.push({ file, problem: 'not in the manifest' });
    else if (sha256 !== (await hashOf(absolute))) findings.push({ file, problem: 'changed' });
  }
  for (const file of wanted.keys()) findings.push({ file, problem: 'missing' });
  return findings.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
