import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { syncFolder, UNFINISHED, writeFileWhole } from '../write-file';
import type { ExportFile } from './export-file';
import { MANIFEST, readManifest, type EarlierManifest } from './manifest';

/**
 * Puts an export's files into `<to>/<name>/`: whole or not at all. An earlier export of the same story is replaced,
 * and what others put into its folder stays. A folder that is not this story's is left alone and the export goes to
 * `<name>-2`. Returns the folder, absolute. Failures are those of `node:fs`; nothing half-written is left then.
 */
export function placeFolder(to: string, name: string, storyId: string, files: readonly ExportFile[]): string {
  mkdirSync(to, { recursive: true });
  const fresh = join(to, `.${name}.${randomBytes(4).toString('hex')}${UNFINISHED}`);
  try {
    writeAll(fresh, files);
    return swapIn(fresh, to, name, storyId);
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true });
    throw failure;
  }
}

function writeAll(folder: string, files: readonly ExportFile[]): void {
  mkdirSync(folder);
  for (const { path, bytes } of files) writeFileWhole(join(folder, ...path.split('/')), bytes);
  syncFolder(folder);
}

function swapIn(fresh: string, to: string, name: string, storyId: string): string {
  for (let number = 1; ; number++) {
    const folder = join(to, number === 1 ? name : `${name}-${number}`);
    const standing = whatStandsAt(folder, storyId);
    if (standing === 'something else') continue;
    if (standing === 'nothing') renameSync(fresh, folder);
    else replace(folder, fresh, standing);
    syncFolder(to);
    return folder;
  }
}

function whatStandsAt(folder: string, storyId: string): EarlierManifest | 'nothing' | 'something else' {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return 'nothing';
  if (!stat.isDirectory()) return 'something else';
  if (readdirSync(folder).length === 0) {
    rmdirSync(folder);
    return 'nothing';
  }
  const manifest = existsSync(join(folder, MANIFEST))
    ? readManifest(readFileSync(join(folder, MANIFEST), 'utf8'))
    : null;
  return manifest?.story.id === storyId ? manifest : 'something else';
}

function replace(folder: string, fresh: string, earlier: EarlierManifest): void {
  const aside = `${fresh}.earlier`;
  renameSync(folder, aside);
  try {
    renameSync(fresh, folder);
  } catch (failure) {
    renameSync(aside, folder);
    throw failure;
  }
  keepForeign(aside, folder, new Set([MANIFEST, ...earlier.files.map(({ path }) => path)]));
}

/** Empties the earlier folder: its own files go, those that others put there move to the new one. */
function keepForeign(earlier: string, folder: string, own: ReadonlySet<string>): void {
  for (const entry of readdirSync(earlier, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const from = join(entry.parentPath, entry.name);
    const path = relative(earlier, from);
    const to = join(folder, path);
    if (own.has(path.split(sep).join('/'))) rmSync(from);
    else if (!existsSync(to)) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
  }
  removeEmptyFolders(earlier);
}

/** A file that could not be moved keeps its folder: better a folder too many than a file too few. */
function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
