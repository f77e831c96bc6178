import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix, sep } from 'node:path';
import { extractAll, getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { StoryId } from '@shared/story/ids';
import { callDesk } from '../../electron/hosts/call-desk';
import { deskInProcess } from '../../electron/shell/desk-in-process';
import { unlistedLicences } from '../../scripts/packing/licences.mjs';
import { targets } from '../../scripts/packing/targets.mjs';
import { utilityProcess } from '../support/electron-stand-in';
import { photoFixture } from '../support/photo-fixtures';
import { nativeKind, packApp, targetNames, type PackedApp, type TargetName } from '../support/packed-app';

const out = join(import.meta.dirname, '..', '..', 'out');

/**
 * Bytes: what is packed today (15.9 million; 1.5 of them tell languages apart, 1.6 read Content Credentials), and room to grow by a feature. A file too
 * many makes it more.
 */
const MOST_IN_ASAR = 16_200_000;
const MOST_BESIDE_IT = 26_000_000;

let folder = tmpdir();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-packing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(targetNames)('packed for %s', (name) => {
  const { os, cpu } = targets[name];
  let packed: PackedApp | { why: string } = { why: 'nothing was packed' };
  beforeAll(async () => {
    packed = await packApp(name, folder);
  });

  /** The packed app, or a skipped test that says why there is none. */
  const app = (skip: (note: string) => never): PackedApp => ('why' in packed ? skip(packed.why) : packed);

  it('names every package in it, with version, licence and hash', ({ skip }) => {
    const { files, read } = app(skip);
    const Bom = z.object({
      bomFormat: z.literal('CycloneDX'),
      specVersion: z.literal('1.6'),
      components: z.array(
        z.object({
          group: z.string().optional(),
          name: z.string(),
          version: z.string(),
          purl: z.string(),
          licenses: z.tuple([z.object({ expression: z.string() })]).optional(),
          hashes: z
            .array(z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) }))
            .optional(),
        }),
      ),
    });
    const { components } = Bom.parse(JSON.parse(read('sbom.cdx.json').toString()));
    const named = new Set(components.map(({ group, name: own }) => (group ? `${group}/${own}` : own)));
    const packages = files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].filter((each) => !named.has(each))).toEqual([]);
    for (const bundled of ['react', 'lexical', 'dompurify', 'zod', '@mozilla/readability'])
      expect(named).toContain(bundled);
    // Natives of the target alone.
    const foreign = [...named].filter((each) => /^@img\/sharp-(linux|darwin|win32)/.test(each));
    expect(foreign.every((each) => each.includes(os))).toBe(true);
    expect(components.filter(({ hashes }) => !hashes)).toEqual([]);
    expect(unlistedLicences(components)).toEqual([]);
    const beside = join(folder, name, `Copydesk-${name}.sbom.cdx.json`);
    expect(readFileSync(beside, 'utf8')).toBe(read('sbom.cdx.json').toString());
  });

  it('holds the built app and the packages that run, and nothing else', async ({ skip }) => {
    const { files } = app(skip);
    const built = (await readdir(out, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => posixPath(join(parentPath, file).slice(out.length + 1)))
      .filter(
        (path) =>
          !['.built-from', 'main/cli.js', 'renderer/page-files.json', 'renderer/sbom.cdx.json'].includes(
            path,
          ) && !path.endsWith('.map'),
      );
    const [packages, own] = [
      files.filter((path) => path.startsWith('node_modules/')),
      files.filter((path) => !path.startsWith('node_modules/')),
    ];
    expect(own.toSorted()).toEqual(
      [...built.map((path) => `out/${path}`), 'LICENSE', 'package.json', 'sbom.cdx.json'].toSorted(),
    );
    const natives = [
      `@img/sharp-${os}-${cpu}`,
      ...(os === 'win32' ? [] : [`@img/sharp-libvips-${os}-${cpu}`]),
    ];
    expect(new Set(packages.map(packageOf))).toEqual(
      new Set(['@img/colour', 'better-sqlite3', 'detect-libc', 'libheif-js', 'semver', 'sharp', ...natives]),
    );
  });

  it('holds no sources, types, maps, tests or notes for developers', ({ skip }) => {
    const strange = app(skip).files.filter((path) =>
      /\.(map|tsx?|mts|cts|c|cc|cpp|h|hpp|gyp|gypi)$|README|(^|\/)(tests?|docs?|examples?|src|\.[^/]+)(\/|$)/i.test(
        path,
      ),
    );
    expect(strange).toEqual([]);
  });

  it('says nothing of development in its package.json', ({ skip }) => {
    const said = JSON.parse(app(skip).read('package.json').toString()) as Record<string, unknown>;
    expect(Object.keys(said).toSorted()).toEqual([
      ...[
        'author',
        'dependencies',
        'description',
        'desktopName',
        'homepage',
        'license',
        'main',
        'name',
        'productName',
        'type',
        'version',
      ],
    ]);
  });

  it('keeps every native file where the system can load it, and only those of its own kind', async ({
    skip,
  }) => {
    const { files, unpacked, resources } = app(skip);
    const beside = `${join(resources, 'app.asar.unpacked')}${sep}`;
    const kinds = await Promise.all(
      unpacked.map(async (path) => [path, await nativeKind(join(beside, path))] as const),
    );
    const natives = kinds.filter(([, kind]) => kind !== null);
    expect(new Set(natives.map(([, kind]) => kind))).toEqual(new Set([`${os}-${cpu}`]));
    // One for the database, and for photos a binding and, but for Windows' two, one library.
    expect(natives).toHaveLength(os === 'win32' ? 4 : 3);
    expect(
      files.filter((path) => /\.(node|dll|so[.\d]*|dylib)$/.test(path) && !unpacked.includes(path)),
    ).toEqual([]);
    // And what decodes HEIC, which may be replaced: its licence asks for that.
    const others = kinds.flatMap(([path, kind]) =>
      kind === null && !path.endsWith('lib/index.js') ? [path] : [],
    );
    expect(others.map(posixPath)).toEqual(['node_modules/libheif-js/libheif-wasm/libheif.wasm']);
  });

  it('finds everything it starts with and imports inside the archive', ({ skip }) => {
    const packedApp = app(skip);
    const { main } = JSON.parse(packedApp.read('package.json').toString()) as { main: string };
    const threads = ['desk-process', 'worker', 'heif-thread', 'credentials-thread', 'foreign-thread'].map(
      (name) => `out/main/${name}.js`,
    );
    for (const start of [main, ...threads, 'out/preload/preload.cjs'])
      expect(missingFrom(packedApp, start)).toEqual([]);
    const page = packedApp.read('out/renderer/index.html').toString();
    const parts = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(
      ([, path]) => `out/renderer/${path}`,
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((path) => !packedApp.files.includes(path))).toEqual([]);
  });

  it('names everybody whose work it is made with, with their licences', async ({ skip }) => {
    const { resources, files } = app(skip);
    const notices = await readFile(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const unbundled = new Set(files.filter((path) => path.startsWith('node_modules/')).map(packageOf));
    // The build machine's own natives stand for the target's.
    const alike = [...unbundled].map((name) => name.replace(/-(win32|darwin|linux)-(x64|arm64)$/, '-'));
    for (const name of alike) expect(notices).toMatch(new RegExp(`^${name}\\S* \\d`, 'm'));
    for (const name of [
      'react',
      'lexical',
      'zod',
      'mammoth',
      'electron-updater',
      '@fontsource-variable/inter',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    for (const text of [
      'SIL OPEN FONT LICENSE',
      'LESSER GENERAL PUBLIC LICENSE',
      '| libvips',
      'https://github.com/strukturag/libheif',
      'LICENSES.chromium.html',
    ])
      expect(notices).toContain(text);
    expect(notices).not.toMatch(/^undefined/m);
  });

  it('is no larger than it was', async ({ skip }) => {
    const { asar, resources, unpacked } = app(skip);
    const sizes = await Promise.all(
      unpacked.map(async (path) => (await stat(join(resources, 'app.asar.unpacked', path))).size),
    );
    const beside = sizes.reduce((sum, size) => sum + size, 0);
    const inside = (await stat(asar)).size;
    expect(inside).toBeGreaterThan(1_000_000);
    expect(inside).toBeLessThan(MOST_IN_ASAR);
    expect(beside).toBeGreaterThan(10_000_000);
    expect(beside).toBeLessThan(MOST_BESIDE_IT);
  });

  it('sets the fuses', async ({ skip }) => {
    const wire = await getCurrentFuseWire(programOf(name, app(skip)));
    expect(
      Object.fromEntries(
        Object.entries(wire).map(([option, state]) => [FuseV1Options[Number(option)] ?? option, state]),
      ),
    ).toEqual({
      version: '1',
      RunAsNode: FuseState.DISABLE,
      EnableCookieEncryption: FuseState.DISABLE,
      EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
      EnableNodeCliInspectArguments: FuseState.DISABLE,
      EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
      OnlyLoadAppFromAsar: FuseState.ENABLE,
      LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
      GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
      WasmTrapHandlers: FuseState.ENABLE,
    });
  });

  if (os === 'darwin') {
    it('names the hash of its archive where the runtime looks for it', async ({ skip }) => {
      const packedApp = app(skip);
      expect(await infoPlist(packedApp)).toMatch(
        new RegExp(`<key>Resources/app.asar</key>\\s*<dict>[^]*?<string>${hashOf(packedApp)}</string>`),
      );
    });

    it('asks for no leave to load anything from anywhere without encryption', async ({ skip }) => {
      const plist = await infoPlist(app(skip));
      expect(plist).toMatch(/<key>NSAllowsArbitraryLoads<\/key>\s*<false\/>/);
      expect(plist).not.toMatch(/NSAllowsArbitraryLoads\w*<\/key>\s*<true/);
    });

    it('asks its user for no camera, microphone or Bluetooth', async ({ skip }) => {
      expect(await infoPlist(app(skip))).not.toMatch(/UsageDescription/);
    });

    it('tells the system its name, icons, file type and protocol', async ({ skip }) => {
      const packedApp = app(skip);
      const plist = await infoPlist(packedApp);
      expect(plist).toContain('<string>Copydesk</string>');
      expect(plist).toMatch(/<key>CFBundleURLSchemes<\/key>\s*<array>\s*<string>copydesk</);
      expect(plist).toMatch(/<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>copydesk</);
      expect(plist).toMatch(/<string>docx<\/string>[^]*?<key>LSHandlerRank<\/key>\s*<string>Alternate</);
      for (const icon of ['icon.icns', 'document.icns'])
        expect(existsSync(join(packedApp.resources, icon))).toBe(true);
    });
  }

  if (os === 'win32') {
    it('names the hash of its archive where the runtime looks for it', async ({ skip }) => {
      const packedApp = app(skip);
      const entry = (await windowsResources(packedApp)).find(({ id }) => id === 'ELECTRONASAR');
      expect(JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString())).toEqual([
        { file: 'resources\\app.asar', alg: 'SHA256', value: hashOf(packedApp) },
      ]);
    });

    it('tells the system its name and icon', async ({ skip }) => {
      const entries = await windowsResources(app(skip));
      const [info] = Resource.VersionInfo.fromEntries(entries);
      expect(info?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
        ProductName: 'Copydesk',
        CompanyName: 'The Copydesk contributors',
      });
      expect(Resource.IconGroupEntry.fromEntries(entries)[0]?.icons).toHaveLength(9);
    });
  }

  // A desk of another system cannot run here.
  if (`${os}-${cpu}` === `${process.platform}-${process.arch}`)
    it('takes raw copy and a HEIC in and exports a page with a picture, run from the packed files', async ({
      skip,
    }) => {
      await exportFromPacked(app(skip));
    });
});

/** Opens the packed desk in plain Node, takes copy and a HEIC in and exports the copy and the sample, whose picture needs sharp. */
async function exportFromPacked({ asar }: PackedApp): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), 'copydesk-packed-'));
  onTestFinished(() => rm(stage, { recursive: true, force: true }));
  const [app, library, pages] = [join(stage, 'app'), join(stage, 'library'), join(stage, 'pages')];
  extractAll(asar, app);
  const complaints: string[] = [];
  process.env.COPYDESK_LIBRARY = library;
  const desk = deskInProcess(
    utilityProcess.fork,
    join(app, 'out/main/desk-process.js'),
    { libraryFolder: null, configFolder: join(stage, 'config'), version: '0.0.0', device: 'packed' },
    { info: () => undefined, error: (message) => void complaints.push(message) },
  );
  delete process.env.COPYDESK_LIBRARY;
  onTestFinished(() => desk.close());
  await desk.ready;

  await callDesk(desk, 'profile.set', { name: 'Ed Itor', role: 'editor' });
  const { open, report } = await callDesk(desk, 'intake.text', {
    text: 'Rain ends drought\n\nBy Ann Reporter\n\nDHAKA: It rained on Monday, for the first time in a year.\n',
  });
  expect(report.read.length).toBeGreaterThan(0);
  expect(open.story.headline).toBe('Rain ends drought');
  const first = await callDesk(desk, 'publish.export', {
    id: open.story.id,
    form: 'folder',
    to: pages,
    job: 'a',
  });
  expect(await readFile(join(first.path ?? '', 'index.html'), 'utf8')).toContain('Rain ends drought');

  const bytes = Uint8Array.from(photoFixture('words-p3.heic'));
  const { file, words } = await callDesk(desk, 'photos.add', { name: 'IMG_0001.HEIC', bytes });
  expect([file.width, file.height, words.credit]).toEqual([64, 96, 'Meadow Wire']);

  const { items } = await callDesk(desk, 'stories.list', {});
  const sample = items.find(({ headline }) => headline.includes('ferry'));
  const id = StoryId.parse(sample?.id);
  const second = await callDesk(desk, 'publish.export', { id, form: 'folder', to: pages, job: 'b' });
  expect(
    (await readdir(second.path ?? '', { recursive: true })).filter((path) => path.endsWith('.jpg')),
  ).not.toEqual([]);
  expect(complaints).toEqual([]);
}

const posixPath = (path: string): string => path.split(sep).join(posix.sep);

const packageOf = (path: string): string => {
  const [, scopeOrName = '', name = ''] = path.split('/');
  return scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
};

const programOf = (name: TargetName, { folder: unpacked }: PackedApp): string =>
  join(unpacked, { win: 'Copydesk.exe', mac: 'Copydesk.app', linux: 'copydesk' }[targets[name].platform]);

const infoPlist = ({ resources }: PackedApp): Promise<string> =>
  readFile(join(resources, '..', 'Info.plist'), 'utf8');

async function windowsResources({ folder: unpacked }: PackedApp) {
  const program = NtExecutable.from(await readFile(join(unpacked, 'Copydesk.exe')));
  return NtExecutableResource.from(program).entries;
}

/** What Electron checks: the list of the archive's files, which holds the hash of each. */
const hashOf = ({ asar }: PackedApp): string =>
  createHash('sha256').update(getRawHeader(asar).headerString).digest('hex');

/** What is imported from here on and is not in the archive. */
function missingFrom({ files, read }: PackedApp, start: string): string[] {
  const [seen, missing] = [new Set<string>(), new Set<string>()];
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!files.includes(path)) return void missing.add(path);
    const imports = read(path)
      .toString()
      .matchAll(/^\s*(?:import|export)\b[^'"\n]*?from\s*["']([^"'\n]+)["']|^import\s*["']([^"'\n]+)["']/gm);
    for (const [, from, bare] of imports) {
      const name = from ?? bare ?? '';
      if (name.startsWith('.')) visit(posix.join(posix.dirname(path), name));
      else if (
        !isBuiltin(name) &&
        name !== 'electron' &&
        !files.includes(`node_modules/${name}/package.json`) &&
        !files.includes(`node_modules/${name}`)
      )
        missing.add(name);
    }
  };
  visit(start);
  return [...missing];
}
