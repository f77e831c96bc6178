import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { OpenedFiles } from '../hosts/opened-files';

/** What a second start hands to the first: Chromium mixes its own switches into the arguments it passes on. */
const Handed = z.object({ files: z.array(z.string()) });

/**
 * Makes this the one running app, or hands what it was started with to the one that runs: false then. Call before the
 * app is ready. From then on files that the platform opens with the app are kept until a page takes them.
 */
export function claimFiles(opened: OpenedFiles): boolean {
  const files = filesIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  if (!app.requestSingleInstanceLock({ files })) return false;
  opened.add(files);
  app.on('second-instance', (_event, _argv, _cwd, handed) => {
    opened.add(Handed.safeParse(handed).data?.files ?? []);
  });
  // macOS: a file dropped on the icon or opened with the app, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
  });
  return true;
}

/** The files among a program's arguments; absolute. Switches, and what is no file, are none. */
function filesIn(args: readonly string[], cwd: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(cwd, arg))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
