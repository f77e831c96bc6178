/**
 * What can be packed: npm's names of its system, processor and C library, electron-builder's of its platform, and the
 * file of better-sqlite3 that runs there.
 */
export const targets = {
  'win-x64': { os: 'win32', cpu: 'x64', platform: 'win' },
  'win-arm64': { os: 'win32', cpu: 'arm64', platform: 'win' },
  'mac-arm64': { os: 'darwin', cpu: 'arm64', platform: 'mac' },
  'mac-x64': { os: 'darwin', cpu: 'x64', platform: 'mac' },
  'linux-x64': { os: 'linux', cpu: 'x64', libc: 'glibc', platform: 'linux' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', libc: 'glibc', platform: 'linux' },
};

const OWN = { win32: 'win', darwin: 'mac', linux: 'linux' };

/** The target that runs on this machine: `linux-x64`. */
export const ownTarget = () => `${OWN[process.platform]}-${process.arch}`;

/** Where electron-builder leaves the unpacked app of a target below its output folder. */
export const unpackedFolder = (name) => {
  const { platform, cpu } = targets[name];
  const suffix = cpu === 'x64' ? '' : `-${cpu}`;
  return platform === 'mac' ? `mac${suffix}` : `${platform}${suffix}-unpacked`;
};

/** Where `app.asar` is in that folder. */
export const resourcesFolder = (name) =>
  targets[name].platform === 'mac' ? 'Copydesk.app/Contents/Resources' : 'resources';
