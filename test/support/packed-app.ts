import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { resourcesFolder, targets, unpackedFolder } from '../../scripts/packing/targets.mjs';

const root = join(import.meta.dirname, '..', '..');

export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as TargetName[];

export interface PackedApp {
  /** What electron-builder made of the target: on macOS the folder that the app's bundle is in. */
  readonly folder: string;
  /** Where `app.asar` is. */
  readonly resources: string;
  readonly asar: string;
  /** Every file in the archive, as `out/main/main.js`; including those beside it. */
  readonly files: readonly string[];
  /** Those beside it, so that the system can load them. */
  readonly unpacked: readonly string[];
  readonly read: (path: string) => Buffer;
}

/**
 * Packs a target over a stand-in for Electron's runtime, as `npm run pack` does. `{ why }` if the natives of the
 * target are not available on this machine. Throws if the packing itself fails.
 */
export async function packApp(
  name: TargetName,
  output: string,
): Promise<PackedApp | { readonly why: string }> {
  const script = join(root, 'scripts/pack.mjs');
  const child = spawn(process.execPath, [script, '--stand-in', '--target', name, '--output', output], {
    cwd: root,
    // A machine's own certificates have no business in a test.
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  const offline =
    /npm could not install .*?(?:E(?:NOTFOUND|NOTCACHED|CONNREFUSED|TIMEDOUT|AI_AGAIN)).*/s.exec(said);
  if (code !== 0 && offline)
    return { why: `the natives for ${name} are neither in npm’s cache nor to be had` };
  if (code !== 0) throw new Error(`Packing ${name} failed:\n${said}`);
  return openPacked(name, join(output, name, unpackedFolder(name)));
}

function openPacked(name: TargetName, folder: string): PackedApp {
  const resources = join(folder, resourcesFolder(name));
  const asar = join(resources, 'app.asar');
  const { files, unpacked } = filesIn(JSON.parse(getRawHeader(asar).headerString) as Entry);
  if (listPackage(asar, { isPack: false }).length < files.length) throw new Error('The archive is cut off.');
  return {
    folder,
    resources,
    asar,
    files,
    unpacked,
    read: (path) => extractFile(asar, path.split('/').join(sep)),
  };
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

function filesIn(entry: Entry, path = ''): { files: string[]; unpacked: string[] } {
  if (!entry.files) return { files: [path], unpacked: entry.unpacked ? [path] : [] };
  const below = Object.entries(entry.files).map(([name, one]) =>
    filesIn(one, path ? `${path}/${name}` : name),
  );
  return {
    files: below.flatMap(({ files }) => files),
    unpacked: below.flatMap(({ unpacked }) => unpacked),
  };
}

/** The system and processor that a native file is for, by its first bytes: `win32-arm64`. Null for any other file. */
export async function nativeKind(file: string): Promise<string | null> {
  const head = (await readFile(file)).subarray(0, 4096);
  if (head.length < 64) return null;
  const named = (system: string, machine: number, machines: Readonly<Record<number, string>>): string =>
    `${system}-${machines[machine] ?? `machine ${machine}`}`;
  if (head.readUInt32BE(0) === 0x7f454c46)
    return named('linux', head.readUInt16LE(18), { 62: 'x64', 183: 'arm64' });
  if (head.readUInt32LE(0) === 0xfeedfacf)
    return named('darwin', head.readUInt32LE(4), { 0x01000007: 'x64', 0x0100000c: 'arm64' });
  if (head.toString('latin1', 0, 2) === 'MZ') {
    const header = head.readUInt32LE(60);
    return named('win32', head.readUInt16LE(header + 4), { 0x8664: 'x64', 0xaa64: 'arm64' });
  }
  return null;
}
