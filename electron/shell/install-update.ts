import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import type { AppUpdater } from 'electron-updater';
import type { UpdateState } from '@shared/api/updates';
import { sentence } from '@shared/sentence';
import type { Log } from '../desk/desk';
import { saidInLog } from '../desk/said-in-log';
import type { Install, UpdateMemory } from './update-memory';

/** An installation that has not started by then will not start. */
const INSTALL_MS = 120_000;

export interface InstallOptions {
  readonly updater: Pick<AppUpdater, 'on' | 'quitAndInstall'>;
  readonly from: string;
  readonly to: string;
  /** The AppImage that runs, which the updater removes before it has put the new one in its place; null for other installers. */
  readonly appImage: string | null;
  readonly memory: Pick<UpdateMemory, 'change'>;
  /** Starts the app again: the library is closed by now, and this process could show nothing. */
  readonly comeBack: () => void;
  readonly log: Log;
}

/**
 * Installs what was fetched, and brings the app back if that fails. What was begun is noted first, so that the next start
 * can tell whether it took place ({@link lastInstall}). Call at the very end, with the library closed.
 */
export function installUpdate({ updater, from, to, appImage, memory, comeBack, log }: InstallOptions): void {
  const install: Install = { from, to, at: new Date().toISOString(), why: null, kept: keptName(appImage) };
  let hasFailed = false;
  const fail = (failure: unknown): void => {
    if (hasFailed) return;
    hasFailed = true;
    clearTimeout(timer);
    log.error(`Copydesk ${to} was not installed`, { failure: saidInLog(failure) });
    if (appImage !== null) putBack(appImage, install.kept, log);
    memory.change({ install: { ...install, why: sentence(failure), kept: null } });
    comeBack();
  };
  const timer = setTimeout(
    () => fail(new Error('The installer did not start within two minutes.')),
    INSTALL_MS,
  );
  timer.unref();
  // Some failures are only reported in this way, and nobody is told if a new AppImage cannot be started.
  updater.on('error', fail);
  process.once('unhandledRejection', fail);
  try {
    if (appImage !== null && install.kept !== null) keep(appImage, install.kept);
    memory.change({ install });
    // Silent, because the user has already agreed; the app starts again afterwards.
    updater.quitAndInstall(true, true);
  } catch (failure) {
    fail(failure);
  }
}

const keptName = (appImage: string | null): string | null => appImage && `${appImage}.previous`;

/** A hard link to the same file if the disk has them, else a copy. */
function keep(program: string, name: string): void {
  rmSync(name, { force: true });
  try {
    linkSync(program, name);
  } catch {
    copyFileSync(program, name);
  }
}

function putBack(program: string, kept: string | null, log: Log): void {
  try {
    if (kept !== null && existsSync(kept)) renameSync(kept, program);
  } catch (failure) {
    log.error('the program that was replaced could not be put back', { failure: saidInLog(failure) });
  }
}

/**
 * What to tell the user, once, about the installation that was begun before this start; nothing if it succeeded. The program that
 * it replaced is removed now that the new one runs.
 */
export function lastInstall(memory: UpdateMemory, running: string, logFolder: string, log: Log): UpdateState {
  const { install } = memory.read();
  if (install === null) return { state: 'none' };
  memory.change({ install: null });
  if (running !== install.from) {
    log.info(`Copydesk was updated from ${install.from} to ${running}`);
    if (install.kept !== null) rmSync(install.kept, { force: true });
    return { state: 'none' };
  }
  log.error(`Copydesk ${install.to} was not installed`, { begun: install.at });
  return {
    state: 'failed',
    step: 'install',
    why: install.why ?? `The installer of Copydesk ${install.to} did not finish.`,
    help: `Copydesk ${running} is still installed, and your stories are unchanged. The log is in ${logFolder}.`,
  };
}
