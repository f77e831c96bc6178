import { test, type AppOptions } from './app';

/** Why a spec cannot hold in a window of Electron. */
export const BY_ADDRESS = 'It holds back or answers calls by their address, and those of a window have none.';
export const DOWNLOADS =
  'It saves a file, and in a window the platform’s dialog asks where (test/electron/downloads.spec.ts).';
export const GOES_TO_HOST = 'It goes to an address of the loopback host.';

/** Runs the current test only on the loopback host, and says why. Call first. */
export function inBrowserAlone(why: string): void {
  const { hostKind } = test.info().project.use as Partial<AppOptions>;
  test.skip(hostKind === 'electron', why);
}
