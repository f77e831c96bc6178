import { posix, win32 } from 'node:path';
import type { PathSurroundings } from './policy-settings';

/** The name that the app has for macOS' management; `appId` of electron-builder.yml. */
const APP_ID = 'org.copydesk.Copydesk';
const COMMON_FILES = String.raw`C:\Program Files\Common Files`;
const WINDOWS = String.raw`C:\Windows`;
const REGISTRY_KEY = String.raw`HKLM\SOFTWARE\Policies\Copydesk`;

export interface PolicySurroundings extends PathSurroundings {
  readonly user: string;
  /** The text of a file; null if there is none. Rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<string | null>;
  readonly exists: (path: string) => Promise<boolean>;
  /** What a program prints; null if it fails, as `reg` does for a key that is not there. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | null>;
}

/** A place that may hold a policy. */
export interface PolicyPlace {
  readonly name: string;
  /** The settings as they are there, unchecked; null if there is none. Rejects with why they cannot be read. */
  readonly read: () => Promise<unknown>;
}

/**
 * Every place that is looked at; a later one wins over an earlier one, setting by setting. All are writable by
 * administrators alone: `%ProgramData%` is not, so the file is in Windows' folder of common programs. None is named
 * by the environment, which whoever starts the app may set.
 */
export function policyPlaces(surroundings: PolicySurroundings): readonly PolicyPlace[] {
  const { platform, user } = surroundings;
  if (platform === 'win32')
    return [
      jsonFile(win32.join(COMMON_FILES, 'Copydesk', 'policy.json'), surroundings),
      registry(surroundings),
    ];
  if (platform === 'darwin') {
    return [
      jsonFile('/Library/Application Support/Copydesk/policy.json', surroundings),
      preferences(`/Library/Managed Preferences/${APP_ID}.plist`, surroundings),
      preferences(posix.join('/Library/Managed Preferences', user, `${APP_ID}.plist`), surroundings),
    ];
  }
  return [jsonFile('/etc/copydesk/policy.json', surroundings)];
}

/** A policy in a JSON file. */
export const jsonFile = (path: string, { readFile }: Pick<PolicySurroundings, 'readFile'>): PolicyPlace => ({
  name: path,
  read: async () => {
    const text = await readFile(path);
    return text === null ? null : (JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  },
});

/** Group policy, as `reg` prints it: a value a line, with its name, its type and its text. */
function registry({ run, exists, env }: PolicySurroundings): PolicyPlace {
  return {
    name: REGISTRY_KEY,
    read: async () => {
      const fixed = win32.join(WINDOWS, 'System32');
      const isThere = env.SystemRoot === undefined || (await exists(win32.join(fixed, 'reg.exe')));
      const system = isThere ? fixed : win32.join(env.SystemRoot ?? WINDOWS, 'System32');
      // Both by their whole paths: cmd.exe looks into the folder that it is started in first. Without the code page,
      // letters beyond the machine's own would come as question marks.
      const query = `${system}\\chcp.com 65001>nul & ${system}\\reg.exe query ${REGISTRY_KEY} /reg:64`;
      const printed = await run(win32.join(system, 'cmd.exe'), ['/d', '/c', query]);
      const values = [...(printed ?? '').matchAll(/^ {4}(\S+) {4}REG_(?:EXPAND_)?SZ {4}(.*?)\r?$/gm)];
      return values.length === 0
        ? null
        : Object.fromEntries(values.map(([, name, text]) => [name ?? '', text ?? ''] as const));
    },
  };
}

/** A profile of a management service, which macOS keeps as a property list. */
const preferences = (path: string, { readFile, run }: PolicySurroundings): PolicyPlace => ({
  name: path,
  read: async () => {
    if ((await readFile(path)) === null) return null;
    const printed = await run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', path]);
    if (printed === null) throw new Error('plutil cannot read it');
    return onlyOurs(JSON.parse(printed) as unknown);
  },
});

/** A service adds keys of its own, such as `PayloadUUID`. */
function onlyOurs(found: unknown): unknown {
  if (typeof found !== 'object' || found === null) return found;
  return Object.fromEntries(Object.entries(found).filter(([name]) => !name.startsWith('Payload')));
}
