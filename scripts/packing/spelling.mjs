// The dictionaries for spelling if the system has no checker: Electron's own, of the packed release.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { unzipSync } from 'fflate';

/** The interface is English, and so is most copy; 0.5 MB each. Windows knows its user's other languages itself. */
const KEPT = /^en-(US|GB|AU|CA)-\d+-\d+\.bdic$/;

/** Electron's dictionaries as a zip, checked against the sums in its package. Rejects if they are not available. */
export async function fetchDictionaries(root, version) {
  const checksums = createRequire(join(root, 'package.json'))('electron/checksums.json');
  return downloadArtifact({ version, artifactName: 'hunspell_dictionaries.zip', isGeneric: true, checksums });
}

/** Puts those that are kept into `folder`. Throws if the zip has none: otherwise only the user would notice. */
export async function layOutDictionaries(zip, folder) {
  const found = unzipSync(new Uint8Array(await readFile(zip)), { filter: ({ name }) => KEPT.test(name) });
  const names = Object.keys(found);
  if (names.length === 0) throw new Error('Electron’s dictionaries have other names than before: see KEPT.');
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), found[name]);
}
