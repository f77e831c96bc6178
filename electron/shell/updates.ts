import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { UpdateInfo } from 'electron-updater';
import { app } from 'electron';
import type { UpdateChannel } from '@shared/api/managed';
import type { UpdateState, UpdateWish } from '@shared/api/updates';
import type { Log } from '../desk/desk';
import { pageSaidInLog, saidInLog } from '../desk/said-in-log';
import { installUpdate, lastInstall } from './install-update';
import { lookDaily } from './look-daily';
import { createUpdateFlow, type Updater } from './update-flow';
import { updateMemory, type UpdateMemory } from './update-memory';
import { updateKeys } from './update-signature';

export interface UpdatesOptions {
  /** What a policy says; null leaves it to the user. */
  readonly managed: UpdateChannel | null;
  readonly chosen: () => UpdateChannel;
  readonly configFolder: string;
  /** Tells every page. */
  readonly show: (state: UpdateState) => void;
  readonly quitThen: (install: () => void) => void;
  readonly log: Log;
}

export interface Updates {
  /** Whether this build is offered updates and nobody has turned them off for good. */
  readonly canUpdate: boolean;
  readonly state: () => UpdateState;
  readonly doWish: (wish: UpdateWish) => void;
}

const NONE: Updates = { canUpdate: false, state: () => ({ state: 'none' }), doWish: () => undefined };

/** The system names of electron-builder and our own packing. */
const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'win',
  darwin: 'mac',
  linux: 'linux',
};

/**
 * Updates of an installed app whose build says where they are (`app-update.yml`, which `npm run pack -- --publish`
 * writes) and with which key their descriptions are signed. Looks for them only on a channel that the user or a
 * policy has chosen.
 */
export function startUpdates({
  managed,
  chosen,
  configFolder,
  show,
  quitThen,
  log,
}: UpdatesOptions): Updates {
  const url = managed !== 'off' && app.isPackaged ? feedIn(process.resourcesPath) : null;
  if (url === null) return NONE;
  const keys = keysOf(join(app.getAppPath(), 'update-key.pem'));
  if (keys.length === 0) {
    log.error('no update is looked for: this build has no key to check their descriptions with');
    return NONE;
  }
  const memory = updateMemory(configFolder, log);
  const channel = (): UpdateChannel => managed ?? chosen();

  const loadUpdater = async (): Promise<Updater> => {
    const { autoUpdater, CancellationToken } = (await import('electron-updater')).default;
    const { followSigned } = await import('./signed-provider');
    autoUpdater.logger = {
      info: (message: unknown) => log.info(`updates: ${String(message)}`),
      // Both can quote a failure, whose message stays out of the log.
      warn: (said: unknown) => log.info('updates: a warning', { failure: updaterSaid(said) }),
      error: (said: unknown) => log.error('updates: a failure', { failure: updaterSaid(said) }),
    };
    followSigned(autoUpdater, {
      url,
      keys,
      target: `${SYSTEMS[process.platform]}-${process.arch}`,
      ...seenIn(memory),
      mayBeOlder: () => channel() !== 'beta' && app.getVersion().includes('-'),
    });
    return Object.assign(autoUpdater, {
      onProgress: (hear: (done: number, total: number) => void) =>
        void autoUpdater.on('download-progress', ({ transferred, total }) => hear(transferred, total)),
      newToken: () => new CancellationToken(),
    });
  };

  const flow = createUpdateFlow({
    loadUpdater,
    channel,
    memory,
    first: lastInstall(memory, app.getVersion(), app.getPath('logs'), log),
    show,
    isWhole,
    quitAndInstall: (updater, version) => {
      const appImage = isAppImage() ? (process.env.APPIMAGE ?? null) : null;
      const versions = { from: app.getVersion(), to: version };
      quitThen(() => installUpdate({ updater, ...versions, appImage, memory, comeBack, log }));
    },
    log,
  });

  lookDaily(() => void flow.lookByClock());
  return { canUpdate: true, state: flow.state, doWish: (wish) => void flow.doWish(wish) };
}

/** The folder that updates are in; null in a build that does not say. Beside it lies what the updater itself reads. */
function feedIn(resources: string): string | null {
  try {
    const text = readFileSync(join(resources, 'app-update.yml'), 'utf8');
    return /^url: ['"]?([^'"\s]+)/m.exec(text)?.[1] ?? null;
  } catch {
    return null;
  }
}

function keysOf(file: string): ReturnType<typeof updateKeys> {
  try {
    return updateKeys(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

const seenIn = (memory: UpdateMemory) => ({
  seen: (file: string) => memory.read().seen[file] ?? null,
  setSeen: (file: string, signedAt: string) => {
    const { seen } = memory.read();
    if (seen[file] !== signedAt) memory.change({ seen: { ...seen, [file]: signedAt } });
  },
});

/** A package of the system sets the same variable if it is started from an AppImage. */
const isAppImage = (): boolean =>
  process.platform === 'linux' && !existsSync(join(process.resourcesPath, 'package-type'));

/** Starts the app again once this process has ended. */
function comeBack(): void {
  const program = isAppImage() ? process.env.APPIMAGE : undefined;
  // The program of an AppImage lies in a folder that goes with it.
  app.relaunch(program ? { execPath: program, args: process.argv.slice(1) } : undefined);
  app.quit();
}

/** Whether each of the files is one that the description names. */
async function isWhole(files: readonly string[], info: UpdateInfo): Promise<boolean> {
  const described = new Set(info.files.map(({ sha512 }) => sha512));
  for (const file of files) {
    const hash = createHash('sha512');
    await pipeline(createReadStream(file), hash);
    if (!described.has(hash.digest('base64'))) return false;
  }
  return files.length > 0;
}

/** electron-updater passes failures or their stacks as text. */
const updaterSaid = (said: unknown): string =>
  said instanceof Error ? saidInLog(said) : pageSaidInLog('', String(said));
