import { existsSync, lstatSync, renameSync } from 'node:fs';
import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { makeFolder } from '../make-folder';
import { syncFolderSlowly } from '../sync-folder';
import { UNFINISHED } from '../write-file';
import { MANIFEST, readManifest } from './manifest';

/** Where a finished export is, where it is written first, and where the replaced one waits for the end. */
export interface Places {
  /** Absolute, like the others, and in the same folder. */
  readonly target: string;
  readonly fresh: string;
  readonly aside: string;
}

/** The names beside the target that only the export with this id uses. */
export const placesFor = (to: string, name: string, id: string, target: string): Places => {
  const fresh = join(to, `.${name}.${id}${UNFINISHED}`);
  return { target: join(to, target), fresh, aside: `${fresh}.earlier` };
};

const stands = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Gives the finished export its name. The previous one is set aside; if this fails, everything is as it was. */
export function swapIn({ target, fresh, aside }: Places): void {
  if (stands(target)) renameSync(target, aside);
  try {
    renameSync(fresh, target);
  } catch (failure) {
    if (stands(aside)) renameSync(aside, target);
    throw failure;
  }
}

/** Removes the export from its name, and puts back what was there. */
export function swapBack({ target, fresh, aside }: Places): void {
  if (!stands(fresh)) renameSync(target, fresh);
  if (stands(aside) && !stands(target)) renameSync(aside, target);
}

/** Removes what was written under the export's own hidden name; a link of that name is not ours. */
export async function removeFresh({ fresh }: Places): Promise<void> {
  if (!basename(fresh).endsWith(UNFINISHED)) throw new TypeError('Only an unfinished export is removed.');
  if (lstatSync(fresh, { throwIfNoEntry: false })?.isSymbolicLink() === false)
    await rm(fresh, { recursive: true, force: true });
}

/** Removes what was replaced: its own files are deleted, and files that others put into its folder move to the new one. */
export async function clearAside({ target, aside }: Places): Promise<void> {
  const stat = lstatSync(aside, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) await keepForeign(aside, target);
  else await rm(aside);
}

async function keepForeign(earlier: string, folder: string): Promise<void> {
  const own = new Set(await ownFiles(earlier));
  for (const entry of await readdir(earlier, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const from = join(entry.parentPath, entry.name);
    const path = relative(earlier, from);
    if (path === MANIFEST) continue;
    if (own.has(path.split(sep).join('/'))) await rm(from);
    else await moveUnlessTaken(from, join(folder, path));
  }
  // Last: after a crash it still tells which files are our own.
  await rm(join(earlier, MANIFEST), { force: true });
  await removeEmptyFolders(earlier);
}

async function moveUnlessTaken(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  makeFolder(dirname(to));
  await rename(from, to);
  await syncFolderSlowly(dirname(to));
}

async function ownFiles(folder: string): Promise<readonly string[]> {
  const manifest = join(folder, MANIFEST);
  return existsSync(manifest)
    ? (readManifest(await readFile(manifest, 'utf8'))?.files.map(({ path }) => path) ?? [])
    : [];
}

/** If a file could not be moved, its folder stays: an extra folder is better than a lost file. */
async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await removeEmptyFolders(join(folder, entry.name));
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}
