import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '@shared/api/bridge';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import { AppError, type ErrorReply } from '@shared/errors';
import { PIECE_BYTES, type HeldFile } from '@shared/api/held-file';

/** The folder of a test's app. */
export interface AppPlaces {
  readonly library: string;
  readonly config: string;
  readonly policy: string;
  /** Chromium's own folder. */
  readonly profile: string;
}

const named = (variable: string): string => {
  const value = process.env[variable];
  if (!value) throw new Error('No Electron to test in: start these tests by `npm run test:electron`.');
  return value;
};

/** The program and arguments that start the app in the Electron that `scripts/real-window.mjs` has found. */
export const electronStart = ({ profile }: AppPlaces): { program: string; args: string[] } => ({
  program: named('COPYDESK_WINDOW_PROGRAM'),
  args: [
    named('COPYDESK_WINDOW_APP'),
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

export const electronEnvironment = ({ library, config, policy }: AppPlaces): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  COPYDESK_CONFIG: config,
  COPYDESK_LIBRARY: library,
  COPYDESK_POLICY: policy,
});

/** Starts the app in Electron, with `more` behind its arguments. Its user has chosen the folder above the config's before. */
export async function launchElectron(
  places: AppPlaces,
  more: readonly string[] = [],
): Promise<ElectronApplication> {
  await mkdir(places.config, { recursive: true });
  // The system's own dialog cannot be pressed by a test.
  await writeFile(join(places.config, 'folders.json'), JSON.stringify({ folders: [dirname(places.config)] }));
  const { program, args } = electronStart(places);
  const launch = () =>
    _electron.launch({
      executablePath: program,
      args: [...args, ...more],
      env: electronEnvironment(places),
      locale: 'en-GB',
      timezoneId: 'Asia/Kolkata',
      chromiumSandbox: process.getuid?.() !== 0,
    });
  const start = { isStuck: false };
  const timer = setTimeout(() => {
    start.isStuck = true;
    killWithProfile(places.profile);
  }, STARTED_WITHIN);
  try {
    return await launch();
  } catch (failure) {
    if (!start.isStuck) throw failure;
    console.log('Playwright was not told that Electron had started. It is started again.');
    return await launch();
  } finally {
    clearTimeout(timer);
  }
}

/**
 * In about one of twenty starts, Playwright 1.65 waits for ever: Electron runs and listens, but the app in it is never told to begin.
 * Milliseconds; a start takes one or two seconds.
 */
const STARTED_WITHIN = 20_000;

/** Ends the Electron that has this folder. Only Linux tells which process that is. */
function killWithProfile(profile: string): void {
  if (!existsSync('/proc/self/cmdline')) return;
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (words.includes(`--user-data-dir=${profile}`)) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Asks the desk by the page's own bridge, to which a large file goes in pieces. Throws the desk's AppError. */
export async function callByBridge<N extends ChannelName>(
  page: Page,
  channel: N,
  input: CallInput<N>,
): Promise<Output<N>> {
  if (!('bytes' in input && input.bytes instanceof Uint8Array && input.bytes.length > PIECE_BYTES))
    return byBridge(page, channel, input);
  let to: HeldFile | null = null;
  for (let at = 0; at < input.bytes.length; at += PIECE_BYTES) {
    const piece = Uint8Array.from(input.bytes.subarray(at, at + PIECE_BYTES));
    ({ file: to } = await byBridge(page, 'host.addPiece', { piece, to }));
  }
  return byBridge(page, channel, { ...input, bytes: to });
}

async function byBridge<N extends ChannelName>(page: Page, channel: N, input: unknown): Promise<Output<N>> {
  const reply = await page.evaluate(
    ([name, value]) => (window as Window & { copydesk?: Bridge }).copydesk?.call(name, value),
    [channel, input] as const,
  );
  const { ok, value, error } = reply as { ok: boolean; value: Output<N>; error: ErrorReply };
  if (!ok) throw AppError.fromReply(error);
  return value;
}

/** Ends the app as its user does, and discards a test's unsaved text: no test can answer the question about it. */
export async function closeElectron(electron: ElectronApplication): Promise<void> {
  const leave = electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  // A test may have ended it.
  await leave.catch(() => undefined);
  await electron.close();
}
