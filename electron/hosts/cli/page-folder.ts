import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { AppError } from '@shared/errors';

/** What verifying needs of an export's manifest. */
const Manifest = z.looseObject({
  files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })),
});

export interface PageFinding {
  readonly file: string;
  readonly problem: 'changed' | 'missing' | 'not in the manifest';
}

/** The manifest of an exported page. Throws UNREADABLE_FILE if there is none that Copydesk wrote. */
export async function readManifest(folder: string): Promise<z.infer<typeof Manifest>> {
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

/** Every file whose hash does not match the manifest, sorted by name. */
export async function compareWithManifest(
  folder: string,
  manifest: z.infer<typeof Manifest>,
): Promise<PageFinding[]> {
  const wanted = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const findings: PageFinding[] = [];
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
