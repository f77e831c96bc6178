// Lays out what is packed: the built app and the natives of one target, and nothing else.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unlistedLicences } from './licences.mjs';
import { componentsOf, SBOM, sbomOf } from './sbom.mjs';

/**
 * What of each package is packed; a package that is not named here is not. The rest is sources, types, and what only
 * an install needs: better-sqlite3's C sources alone are a third of a packed app.
 */
const KEPT = {
  'better-sqlite3': ['lib', 'prebuilds', 'package.json', 'LICENSE'],
  sharp: ['dist', 'package.json', 'LICENSE'],
  'libheif-js': ['libheif-wasm', 'package.json', 'LICENSE'],
  'detect-libc': ['lib', 'package.json', 'LICENSE'],
  semver: ['classes', 'functions', 'internal', 'ranges', 'index.js', 'package.json', 'LICENSE'],
};
const KEPT_SCOPES = ['@img'];

/** The packed app's package.json: no scripts, no development. */
const PACKED_FIELDS = [
  ...['name', 'productName', 'version', 'description', 'author', 'homepage', 'license'],
  ...['desktopName', 'type', 'main', 'dependencies'],
];

/** Nothing in the window starts the command line; a map and the list of the page's files are no part of what runs. */
const NOT_PACKED = /\.map$|[\\/](\.built-from|cli\.js|page-files\.json|sbom\.cdx\.json)$/;

/**
 * Fills `folder` with the app of a target and resolves when it is whole. Needs the build in `out/`. Natives come from
 * the lock, for the target's system and processor and not for this machine's. `said` is what its package.json says
 * instead of ours.
 * Rejects with npm's own words if they are not available, and for a package whose licence is not on the list.
 */
export async function stageApp(root, folder, { os, cpu, libc }, said = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    await cp(join(root, file), join(folder, file));
  installNatives(folder, [`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc}`] : [])]);
  const natives = await installedPackages(join(folder, 'node_modules'));
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  const components = componentsOf(natives, lock);
  for (const left of ['package-lock.json', '.npmrc']) await rm(join(folder, left));
  await trimPackages(join(folder, 'node_modules'));
  await keepPrebuilt(join(folder, 'node_modules', 'better-sqlite3'), `${os}-${cpu}`);

  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packed = Object.fromEntries(PACKED_FIELDS.map((name) => [name, own[name]]));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...packed, ...said }, null, 2)}\n`);
  await cp(join(root, 'out'), join(folder, 'out'), {
    recursive: true,
    filter: (path) => !NOT_PACKED.test(path),
  });
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const built = JSON.parse(await readFile(join(root, 'out', 'renderer', SBOM), 'utf8')).components;
  const bundled = built.filter((component) => !isNative(component));
  const unlisted = unlistedLicences([...bundled, ...components]);
  if (unlisted.length > 0) throw new Error(`No list of licences has that of ${unlisted.join(', ')}.`);
  await writeFile(join(folder, SBOM), sbomOf(own, [...bundled, ...components]));
}

/** The build was made with the natives of another machine. */
const isNative = ({ group }) => KEPT_SCOPES.includes(group);

/** The folders of all packages in `modules`. */
async function installedPackages(modules) {
  const names = await readdir(modules, { withFileTypes: true });
  const found = await Promise.all(
    names
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) =>
        name.startsWith('@') ? installedPackages(join(modules, name)) : [join(modules, name)],
      ),
  );
  return found.flat();
}

function installNatives(folder, wanted) {
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { status, stderr, error } = spawnSync('npm', [...args, '--loglevel=error', ...wanted], {
    cwd: folder,
    encoding: 'utf8',
    // npm is a batch file there.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install ${wanted.join(' ')}: ${error?.message ?? stderr}`);
}

async function trimPackages(modules) {
  for (const name of await readdir(modules)) {
    const folder = join(modules, name);
    if (KEPT_SCOPES.includes(name)) {
      for await (const file of filesUnder(folder)) if (/\.(d\.c?ts|h)$|README/.test(file)) await rm(file);
    } else if (!(name in KEPT)) {
      await rm(folder, { recursive: true });
    } else {
      for (const entry of await readdir(folder))
        if (!KEPT[name].includes(entry)) await rm(join(folder, entry), { recursive: true });
    }
  }
  for await (const file of filesUnder(join(modules, 'sharp'))) {
    // The app imports sharp as an ES module, which loads the CommonJS files; types load nothing.
    if (/\.d\.[cm]?ts$/.test(file)) await rm(file);
  }
  for await (const file of filesUnder(join(modules, 'libheif-js', 'libheif-wasm'))) {
    // The decoder and what loads it; the bundles hold it a second and a third time.
    if (!/[\\/](libheif\.(js|wasm)|LICENSE)$/.test(file)) await rm(file);
  }
  for (const [name, entries] of Object.entries(KEPT)) {
    const there = await readdir(join(modules, name));
    const missing = entries.filter((entry) => !there.includes(entry));
    if (missing.length > 0) throw new Error(`${name} has no ${missing.join(', ')} any more: see KEPT.`);
  }
}

/** One binary of the eight that better-sqlite3 brings, and the one door to it. */
async function keepPrebuilt(folder, target) {
  const prebuilds = await readdir(join(folder, 'prebuilds'));
  if (!prebuilds.includes(`${target}.node`)) throw new Error(`better-sqlite3 ships no ${target}.node.`);
  for (const file of prebuilds) if (file !== `${target}.node`) await rm(join(folder, 'prebuilds', file));
  // Headers for a compiler: if they were named here, electron-builder would look for them.
  const manifest = join(folder, 'package.json');
  const packed = JSON.parse(await readFile(manifest, 'utf8'));
  delete packed.dependencies;
  await writeFile(manifest, `${JSON.stringify(packed, null, 2)}\n`);
}

async function* filesUnder(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) yield `${entry.parentPath}${sep}${entry.name}`;
}
