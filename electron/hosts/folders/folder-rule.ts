import { posix, win32 } from 'node:path';

/** What decides which folders are the system's. */
export interface FolderSurroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** For temporary files. */
  readonly temporary: string;
  /** Of the app itself: its program, its settings. Absolute. */
  readonly own: readonly string[];
}

/** The Filesystem Hierarchy Standard's, and what Linux and macOS mount there. Pages of a web server are in `/var`, too. */
const UNIX_SYSTEM = [
  ...[
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib32',
    '/lib64',
    '/libx32',
    '/net',
    '/opt',
    '/proc',
    '/run',
  ],
  ...['/sbin', '/sys', '/usr', '/var', '/cores', '/Applications', '/Library', '/Network', '/System'],
  ...['/private', '/nix', '/snap'],
];
const UNIX_NOT_SYSTEM = ['/run/media', '/var/folders', '/var/tmp', '/private/tmp'].concat([
  '/private/var/folders',
  '/private/var/tmp',
]);
/** Where macOS keeps the folders of iCloud and of other clouds. */
const MAC_CLOUDS = ['Library/Mobile Documents', 'Library/CloudStorage'];
const WINDOWS_SYSTEM = [
  'Windows',
  'Program Files',
  'Program Files (x86)',
  'ProgramData',
  '$Recycle.Bin',
  'Recovery',
];

/**
 * Why nothing may be written into this folder on a page's word alone; null if it may. What starts by itself, what holds keys and what the
 * system is made of lies in such folders. `path` is absolute and has no way up in it. Pure.
 */
export function refusalOf(path: string, surroundings: FolderSurroundings): string | null {
  const isWindows = surroundings.platform === 'win32';
  const within = isWithin(surroundings.platform);
  if (surroundings.own.some((folder) => within(path, folder))) return 'Copydesk keeps its own files there';
  // Another computer would learn who asks, and receive what is written.
  if (isWindows && /^[\\/]{2}/u.test(path))
    return 'it is on another computer; give that folder a drive letter';
  if (within(path, surroundings.temporary)) return hidden(path, surroundings.temporary, isWindows);
  if (within(path, surroundings.home)) return inHome(path, surroundings);
  if (isWindows) {
    const drive = win32.parse(path).root;
    return WINDOWS_SYSTEM.some((name) => within(path, win32.join(drive, name)))
      ? SYSTEM
      : hidden(path, drive, true);
  }
  if (path === '/') return SYSTEM;
  const isSystem = UNIX_SYSTEM.some((folder) => within(path, folder));
  if (isSystem && !UNIX_NOT_SYSTEM.some((folder) => within(path, folder))) return SYSTEM;
  return hidden(path, '/', false);
}

const SYSTEM = 'it is a system folder';

function inHome(path: string, { platform, home }: FolderSurroundings): string | null {
  const within = isWithin(platform);
  if (platform === 'win32' && within(path, win32.join(home, 'AppData'))) return SYSTEM;
  if (platform === 'darwin' && within(path, posix.join(home, 'Library'))) {
    if (!MAC_CLOUDS.some((folder) => within(path, posix.join(home, folder)))) return SYSTEM;
  }
  return hidden(path, home, platform === 'win32');
}

/** Names with a dot in front hold settings and keys, such as `.ssh` and `.config/autostart`. */
function hidden(path: string, above: string, isWindows: boolean): string | null {
  const names = path.slice(above.length).split(isWindows ? /[\\/]/u : '/');
  return names.some((name) => name.startsWith('.')) ? 'its name, or one above it, begins with a dot' : null;
}

/** Whether a path is a folder or below it; the disks of Windows and macOS ignore case. */
export const isWithin =
  (platform: NodeJS.Platform) =>
  (path: string, folder: string): boolean => {
    const paths = platform === 'win32' ? win32 : posix;
    const plain = (text: string): string =>
      platform === 'win32' || platform === 'darwin' ? text.toLowerCase() : text;
    const way = paths.relative(plain(folder), plain(path));
    return way === '' || (!/^\.\.(?:[\\/]|$)/u.test(way) && !paths.isAbsolute(way));
  };
