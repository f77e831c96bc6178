import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder';
import { sha256Of } from '../sha256';
import { syncFolder } from '../sync-folder';
import { writeNewFile } from '../write-file';
import type { ExportFile } from './export-file';
import { MANIFEST, readManifest } from './manifest';
import { clearAside, placesFor, removeFresh, swapBack, swapIn } from './swap-in';

/** What is to stand in the folder chosen: a page folder, or one file. `name` is without ending. */
export type Finished =
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly storyId: string;
      readonly files: readonly ExportFile[];
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly ending: 'zip' | 'html';
      readonly bytes: Uint8Array;
      /** Whether a file of that name is an earlier export of the same story. */
      readonly isSameStory: (earlier: Uint8Array) => boolean;
    };

/**
 * What the library remembers of an export while it is on its way, so that one that is cut off can be settled.
 * Everything but `end` may throw; nothing is left under the page's name then.
 */
export interface Journal {
  /** Part of every name that this export uses beside its own. */
  readonly id: string;
  /** Before the first byte. */
  readonly begin: () => void;
  /** All is written; it will be given this name in the folder. `proof` is the SHA-256 by which it is known there. */
  readonly aim: (target: string, proof: string) => void;
  /** It stands: the library records that it went out. */
  readonly record: () => void;
  /** Nothing of it is left to settle. */
  readonly end: () => void;
}

/** Larger than any export: what is larger is somebody else's, and is not read to find out. */
const MAX_EARLIER_BYTES = 1_000_000_000;

/**
 * Puts a finished export into a folder under its name: whole, recorded, or not at all. An earlier export of the same
 * story is replaced, and what others put into its folder stays. What is not this story's is left alone and the export
 * goes to `<name>-2`. Returns the path, absolute. Failures are those of `node:fs` and of the journal.
 */
export function placeExport(to: string, finished: Finished, journal: Journal): string {
  const written = placesFor(to, finished.name, journal.id, '');
  journal.begin();
  let target: string;
  try {
    makeFolder(to);
    write(written.fresh, finished);
    target = freeName(to, finished);
    journal.aim(target, proofOf(finished));
  } catch (failure) {
    removeFresh(written);
    journal.end();
    throw failure;
  }
  const places = placesFor(to, finished.name, journal.id, target);
  try {
    swapIn(places);
    syncFolder(to);
    journal.record();
  } catch (failure) {
    // Where this fails as well the page stands unrecorded: the journal keeps it for the next opening.
    swapBack(places);
    removeFresh(places);
    journal.end();
    throw failure;
  }
  clearAside(places);
  syncFolder(to);
  journal.end();
  return places.target;
}

function write(fresh: string, finished: Finished): void {
  if (finished.kind === 'file') {
    writeNewFile(fresh, finished.bytes);
    return;
  }
  mkdirSync(fresh);
  const folders = new Set([fresh]);
  for (const { path, bytes } of finished.files) {
    const file = join(fresh, ...path.split('/'));
    folders.add(dirname(file));
    mkdirSync(dirname(file), { recursive: true });
    writeNewFile(file, bytes);
  }
  folders.forEach(syncFolder);
}

function proofOf(finished: Finished): string {
  if (finished.kind === 'file') return sha256Of(finished.bytes);
  return sha256Of(finished.files.find(({ path }) => path === MANIFEST)?.bytes ?? '');
}

/** Whether what stands there is the export with this proof. */
export function isPlaced(target: string, proof: string): boolean {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (!stat) return false;
  const file = stat.isDirectory() ? join(target, MANIFEST) : target;
  return (
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true && sha256Of(readFileSync(file)) === proof
  );
}

function freeName(to: string, finished: Finished): string {
  const ending = finished.kind === 'file' ? `.${finished.ending}` : '';
  for (let number = 1; ; number++) {
    const target = `${number === 1 ? finished.name : `${finished.name}-${number}`}${ending}`;
    if (mayTake(join(to, target), finished)) return target;
  }
}

function mayTake(path: string, finished: Finished): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return true;
  if (finished.kind === 'file')
    return stat.isFile() && stat.size <= MAX_EARLIER_BYTES && finished.isSameStory(readFileSync(path));
  if (!stat.isDirectory()) return false;
  if (readdirSync(path).length === 0) {
    rmdirSync(path);
    return true;
  }
  const manifest = lstatSync(join(path, MANIFEST), { throwIfNoEntry: false });
  if (!manifest?.isFile() || manifest.size > MAX_EARLIER_BYTES) return false;
  return readManifest(readFileSync(join(path, MANIFEST), 'utf8'))?.story.id === finished.storyId;
}
