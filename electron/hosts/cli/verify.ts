import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/api/errors';
import { usage, type Verb } from './verb';

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
  summary: 'Says whether an exported page folder is still what was exported.',
  help: `verify <folder> [options]

Reads the folder's manifest.json and compares every file's SHA-256.

  --json             the findings as one JSON document

Exit code 2 where a file was changed, is missing or was added.`,
  options: {},
  run: async (given, { cwd }) => {
    const [path, ...more] = given.words;
    if (path === undefined || more.length > 0) throw usage('Name one exported page folder.');
    const folder = resolve(cwd, path);
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
  },
};

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
