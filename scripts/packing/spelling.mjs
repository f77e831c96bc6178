// The dictionaries that spelling is checked with where the system checks none: Electron's own, of the release that is packed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { unzipSync } from 'fflate';

/** The interface is English, and so is most copy; 0.5 MB each. Windows knows its user's other languages itself. */
const KEPT = /^en-(US|GB|AU|CA)-\d+-\d+\.bdic$/;

/** Electron's dictionaries as a zip, checked against the sums that its package brings. Rejects where they cannot be had. */
export async function fetchDictionaries(root, version) {
  const checksums = createRequire(join(root, 'package.json'))('electron/checksums.json');
  return downloadArtifact({ version, artifactName: 'hunspell_dictionaries.zip', isGeneric: true, checksums });
}

/** Lays out those that are kept, in `folder`. Throws where the zip has none: they would be missed by nobody but the user. */
export async function layOutDictionaries(zip, folder) {
  const found = unzipSync(new Uint8Array(await readFile(zip)), { filter: ({ name }) => KEPT.test(name) });
  const names = Object.keys(found);
  if (names.length === 0) throw new Error('Electron’s dictionaries have other names than before: see KEPT.');
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), found[name]);
}
