import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installPackage, isDebianAsRoot } from '../../scripts/debian.mjs';

/** Each display’s size. */
export const WIDTH = 1280;
export const HEIGHT = 800;

/** Two displays side by side, which nobody sees. */
export interface TwoDisplays {
  /** The name by which programs find them. */
  readonly display: string;
  /** Unplugs the right one. */
  readonly unplug: () => void;
  readonly plugIn: () => void;
  readonly end: () => Promise<void>;
}

const PACKAGES = ['xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils'];
const START_MS = 20_000;

/** A card without a monitor. Electron sees only one of Xvfb’s screens, however many it has. */
const CONFIG = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 1-2000
  VertRefresh 1-2000
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual ${2 * WIDTH} ${HEIGHT}
  EndSubSection
EndSection
`;

/** Starts them; on Debian as root it installs what makes them. `why` says in a few words why there are none. */
export async function startTwoDisplays(): Promise<TwoDisplays | { readonly why: string }> {
  if (process.platform !== 'linux') return { why: 'two displays are made by X alone' };
  const isMissing = !['Xorg', 'xrandr'].every(isThere);
  if (isMissing && !((await isDebianAsRoot()) && installPackage(...PACKAGES)))
    return { why: `install ${PACKAGES.join(', ')}` };
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-displays-'));
  const config = join(folder, 'xorg.conf');
  await writeFile(config, CONFIG);
  const args = ['-displayfd', '3', '-config', config, '-logfile', join(folder, 'xorg.log')];
  const server = spawn('Xorg', [...args, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exited = once(server, 'exit');
  const number = await Promise.race([
    once(server.stdio[3] as NodeJS.ReadableStream, 'data').then(([bytes]) => String(bytes).trim()),
    exited.then(() => null),
    setTimeout(START_MS, null, { ref: false }),
  ]);
  const end = async (): Promise<void> => {
    server.kill();
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  if (!number) {
    await end();
    return { why: 'Xorg did not start' };
  }
  const display = `:${number}`;
  const xrandr = (...given: string[]): string =>
    execFileSync('xrandr', ['-display', display, ...given], { encoding: 'utf8' });
  const [left, right] = [...xrandr().matchAll(/^(\S+) (?:dis)?connected/gm)].map(([, name]) => name ?? '');
  if (!left || !right) {
    await end();
    return { why: 'Xorg has one output only' };
  }
  xrandr('--newmode', 'copydesk', '85.25', ...`${WIDTH} 1344 1472 1664 ${HEIGHT} 803 809 831`.split(' '));
  for (const output of [left, right]) xrandr('--addmode', output, 'copydesk');
  xrandr('--output', left, '--mode', 'copydesk', '--pos', '0x0');
  const set = (...given: string[]): void => {
    xrandr('--output', right, ...given);
    // Asked once more, the card says that this output is connected, or no longer.
    xrandr();
  };
  const plugIn = (): void => set('--mode', 'copydesk', '--pos', `${WIDTH}x0`);
  plugIn();
  return { display, plugIn, unplug: () => set('--off'), end };
}

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
}
