import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Whether packages can be installed here: only as root on Debian. On other systems they have other names. */
export async function isDebianAsRoot() {
  if (process.getuid?.() !== 0) return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID="?debian"?$/m.test(release);
}

function apt(...args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Installs Debian packages, and says so. Returns whether apt-get succeeded. */
export function installPackage(...names) {
  console.log(`No ${names.join(', ')} found. Installing with apt-get…`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}
