import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** What decides where things are kept; the process's own unless a test says otherwise. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  readonly home: string;
}

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() });

/** The XDG Base Directory Specification says to ignore a relative path. */
const xdg = (value: string | undefined, fallback: string): string =>
  value?.startsWith('/') ? value : fallback;

/** The platform's place for app data; `COPYDESK_LIBRARY` comes first. Absolute. */
export function defaultLibraryFolder({ platform, env, home }: Surroundings = here()): string {
  if (env.COPYDESK_LIBRARY) return env.COPYDESK_LIBRARY;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Copydesk');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Copydesk');
  return join(xdg(env.XDG_DATA_HOME, join(home, '.local', 'share')), 'copydesk');
}

/** Where the app remembers the last library and this machine's profile; `COPYDESK_CONFIG` comes first. Absolute. */
export function defaultConfigFolder({ platform, env, home }: Surroundings = here()): string {
  if (env.COPYDESK_CONFIG) return env.COPYDESK_CONFIG;
  if (platform === 'darwin') return join(home, 'Library', 'Preferences', 'Copydesk');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Copydesk', 'config');
  return join(xdg(env.XDG_CONFIG_HOME, join(home, '.config')), 'copydesk');
}
