// The authors of the work in Copydesk and their licences, gathered while the bundles are made, so that nobody is left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { componentsOf, SBOM, sbomOf } from './sbom.mjs';

const NAME = 'third-party-notices.txt';
const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

const HEAD = `Copydesk is free software under the MIT licence. It is made with the work of others, named here with their licences.

Electron, in which the window runs, and Chromium and Node.js inside it have their own: LICENSE.electron.txt and LICENSES.chromium.html
beside the program, as Electron's own distribution has them. The English dictionaries on Windows and Linux are Chromium's and named there.

libvips and the libraries under the LGPL below it are a shared library of their own beside the program, in
app.asar.unpacked/node_modules/@img, and may be replaced by another build of it. Their sources, and how they are built, are at
https://github.com/lovell/sharp-libvips.

libheif.wasm, which decodes HEIC pictures, is libheif and libde265 under the LGPL, a file of its own beside the program, in
app.asar.unpacked/node_modules/libheif-js/libheif-wasm, and may be replaced by another build of it. How it is built is at
https://github.com/catdad-experiments/libheif-js; the sources are at https://github.com/strukturag/libheif and
https://github.com/strukturag/libde265. The texts of the LGPL and of the GPL, to which it refers, stand at the end.
`;

/**
 * Plugins for the bundles of one run, the page's last: every package of which a file was read is noted, and the page's
 * bundle gets `third-party-notices.txt` and a bill of materials. What is not bundled (`dependencies` of package.json and theirs) is added.
 */
export function thirdPartyNotices(root) {
  const folders = new Set();
  const note = {
    name: 'note-packages',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const folder = PACKAGE.exec(id.replace(/^\0+/, '').split('?', 1)[0])?.[1];
        if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
    },
  };
  const write = {
    ...note,
    name: 'write-notices',
    async generateBundle() {
      const { default: spdx } = await import('spdx-license-list/full.js');
      for (const folder of unbundled(root)) folders.add(folder);
      this.emitFile({ type: 'asset', fileName: NAME, source: noticesOf([...folders], spdx) });
      const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
      const source = sbomOf(manifestOf(root), componentsOf([...folders], lock));
      this.emitFile({ type: 'asset', fileName: SBOM, source });
    },
  };
  return { note: () => ({ ...note }), write: () => write };
}

/** The packages that run unbundled, as they are installed on this machine. */
function unbundled(root) {
  const found = new Set();
  const visit = (name, from) => {
    const folder = [from, root]
      .map((above) => join(above, 'node_modules', name))
      .find((path) => existsSync(path));
    // Natives of other systems are not installed; those of the target do not differ from ours in anything listed here.
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies } = manifestOf(folder);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, folder);
  };
  for (const name of Object.keys(manifestOf(root).dependencies)) visit(name, root);
  return found;
}

function noticesOf(folders, spdx) {
  const notices = new Map();
  for (const folder of folders) {
    const { name, version, license, author, homepage, repository } = manifestOf(folder);
    if (!name) continue;
    const texts = licenceTexts(folder);
    const by = typeof author === 'string' ? author : author?.name;
    const where = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
    notices.set(`${name} ${version}`, [
      [`${name} ${version}`, license, by, where].filter(Boolean).join('\n'),
      ...(texts.length > 0 ? texts : [standardText(name, license, spdx)]),
    ]);
  }
  const parts = [...notices].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => lines.join('\n\n'));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [
    HEAD,
    ...parts,
    standardText('libvips', 'LGPL-3.0-or-later', spdx),
    standardText('libvips', 'GPL-3.0-or-later', spdx),
  ]
    .map((part) => `${part.trim()}\n`)
    .join(rule);
}

/** The package's own texts: its licence's files, and for libvips the list of everything that is built into it. */
function licenceTexts(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const isLibvips = folder.includes(`${sep}@img${sep}`) && files.some(({ name }) => name === 'versions.json');
  return files
    .map(({ name }) => name)
    .filter((name) => LICENCE_FILE.test(name) || (isLibvips && name === 'README.md'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** SPDX's text of the licence, for packages that only name it. Throws if SPDX does not have it: nobody may be left out. */
function standardText(name, license, spdx) {
  const [first] = String(license)
    .replaceAll(/[()]/g, '')
    .split(/ (?:OR|AND) /);
  const known = spdx[first];
  if (!known)
    throw new Error(`${name} comes without the text of its licence, and ${license} is no name of one.`);
  return known.licenseText.trim();
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
