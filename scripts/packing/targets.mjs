/**
 * What can be packed: npm's names of its system, processor and C library, electron-builder's of its platform and of its
 * installers. Windows on arm64 runs the MSI of x64, which is for software distribution alone.
 */
export const targets = {
  'win-x64': { os: 'win32', cpu: 'x64', platform: 'win', installers: ['nsis', 'msi'] },
  'win-arm64': { os: 'win32', cpu: 'arm64', platform: 'win', installers: ['nsis'] },
  'mac-arm64': { os: 'darwin', cpu: 'arm64', platform: 'mac', installers: ['dmg', 'zip'] },
  'mac-x64': { os: 'darwin', cpu: 'x64', platform: 'mac', installers: ['dmg', 'zip'] },
  'linux-x64': { os: 'linux', cpu: 'x64', libc: 'glibc', platform: 'linux', installers: ['AppImage', 'deb'] },
  'linux-arm64': {
    os: 'linux',
    cpu: 'arm64',
    libc: 'glibc',
    platform: 'linux',
    installers: ['AppImage', 'deb'],
  },
};

const OWN = { win32: 'win', darwin: 'mac', linux: 'linux' };

/** The target that runs on this machine: `linux-x64`. */
export const ownTarget = () => `${OWN[process.platform]}-${process.arch}`;

/** The place of a target's unpacked app below electron-builder's output folder. */
export const unpackedFolder = (name) => {
  const { platform, cpu } = targets[name];
  const suffix = cpu === 'x64' ? '' : `-${cpu}`;
  return platform === 'mac' ? `mac${suffix}` : `${platform}${suffix}-unpacked`;
};

/** Where `app.asar` is in that folder. */
export const resourcesFolder = (name) =>
  targets[name].platform === 'mac' ? 'Copydesk.app/Contents/Resources' : 'resources';
