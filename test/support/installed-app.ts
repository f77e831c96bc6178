import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publisherKey, serveUpdates, type UpdateServer } from './update-server';

/** Replaces the program of an AppImage; leaves a file beside itself once it is started. */
export const INSTALLER = `#!/bin/sh\ntouch "$(dirname "$0")/started"\n${'#\n'.repeat(50_000)}`;

/**
 * A program that starts this version of the app in the tests' Electron, as its AppImage would: on the same folders, and for a debugger to
 * look into its window. It notes its process beside itself.
 */
export const imageOf = (app: string, profile: string): string => `#!/bin/sh
echo $$ > "$(dirname "$0")/pid"
exec '${process.env.COPYDESK_WINDOW_PROGRAM ?? ''}' --remote-debugging-port=0 '${app}' '--user-data-dir=${profile}' \
  --disable-gpu ${process.getuid?.() === 0 ? '--no-sandbox' : ''}
`;

export interface InstalledApp {
  /** The folder of the app that is installed, and that of the version which is offered. */
  readonly apps: { readonly old: string; readonly next: string };
  readonly server: UpdateServer;
  /** The program that an update replaces. */
  readonly program: string;
  readonly folder: string;
}

/**
 * Has the tests' Electron start the built app as one that was installed from an AppImage, with a publisher that offers version 1.2.0:
 * what tells an installed app from another is a switch of Electron's and two files beside the app. Returns what undoes it.
 */
export async function installApp(): Promise<InstalledApp & { readonly undo: () => Promise<void> }> {
  const built = process.env.COPYDESK_WINDOW_APP ?? '';
  const known = JSON.parse(await readFile(join(built, 'package.json'), 'utf8')) as Record<string, unknown>;
  const server = await serveUpdates({ version: '1.2.0', installer: INSTALLER });
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-installed-'));
  const [app, next, resources] = ['app', 'next', 'resources'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const program = join(folder, 'Copydesk.AppImage');
  for (const made of [app, next, resources]) await mkdir(made);
  const main = pathToFileURL(join(built, String(known.main))).href;
  const start = `import { app } from 'electron';
Object.defineProperty(app, 'isPackaged', { value: true });
Object.defineProperty(process, 'resourcesPath', { value: ${JSON.stringify(resources)} });
await import(${JSON.stringify(main)});
`;
  const files: Record<string, string> = {
    [join(resources, 'app-update.yml')]:
      `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: copydesk-updater\n`,
    [program]: 'the old program',
  };
  for (const [to, version] of [
    [app, '1.1.0'],
    [next, '1.2.0'],
  ] as const) {
    files[join(to, 'package.json')] = JSON.stringify({ ...known, version, type: 'module', main: 'main.js' });
    files[join(to, 'main.js')] = start;
    files[join(to, 'update-key.pem')] = publisherKey;
  }
  for (const [file, content] of Object.entries(files)) await writeFile(file, content);
  const changed = { COPYDESK_WINDOW_APP: app, APPIMAGE: program, XDG_CACHE_HOME: join(folder, 'cache') };
  const before = Object.keys(changed).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changed);
  return {
    server,
    program,
    folder,
    apps: { old: app, next },
    undo: async () => {
      for (const [name, value] of before)
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
