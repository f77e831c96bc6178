import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { UpdateChannel } from '@shared/api/managed';
import type { Log } from '../desk/desk';
import { createUpdateFlow, type Updater } from './update-flow';

const MINUTE_MS = 60_000;
/** How often it is looked whether a day has passed: timers and `performance.now()` stand still while a machine sleeps. */
const TICK_MS = 60 * MINUTE_MS;
const EVERY_MS = 24 * 60 * MINUTE_MS;
const SAVED_YET_MS = 2_000;

export interface UpdatesOptions {
  /** What a policy says; null leaves it to the user. */
  readonly managed: UpdateChannel | null;
  readonly chosen: () => UpdateChannel;
  /** How many windows hold text that is not saved. */
  readonly unsaved: () => number;
  readonly quitThen: (install: () => void) => void;
  readonly log: Log;
}

export interface Updates {
  /** Whether this build is offered updates and nobody has turned them off for good. */
  readonly canUpdate: boolean;
  readonly checkNow: () => void;
}

async function loadUpdater(log: Log): Promise<Updater> {
  const { autoUpdater } = (await import('electron-updater')).default;
  autoUpdater.logger = {
    info: (message: unknown) => log.info(`updates: ${String(message)}`),
    warn: (message: unknown) => log.info(`updates: ${String(message)}`),
    error: (message: unknown) => log.error(`updates: ${String(message)}`),
  };
  return autoUpdater;
}

/**
 * Updates of an installed app whose build says where they are (`app-update.yml`, which `npm run pack -- --publish`
 * writes). Looks for them only on a channel that the user or a policy has chosen.
 */
export function startUpdates({ managed, chosen, unsaved, quitThen, log }: UpdatesOptions): Updates {
  const canUpdate =
    managed !== 'off' && app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
  if (!canUpdate) return { canUpdate, checkNow: () => undefined };

  const flow = createUpdateFlow({
    loadUpdater: () => loadUpdater(log),
    channel: () => managed ?? chosen(),
    ask: async ({ message, detail, yes }) => {
      const buttons = [yes, 'Later'];
      const { response } = await dialog.showMessageBox({
        ...{ type: 'info', message, detail, buttons, defaultId: 0, cancelId: 1 },
      });
      return response === 0;
    },
    tell: (message) => void dialog.showMessageBox({ type: 'info', message, buttons: ['OK'] }),
    whenSaved: async () => {
      while (unsaved() > 0) await new Promise((resolve) => setTimeout(resolve, SAVED_YET_MS).unref());
    },
    quitThen,
    log,
  });

  let last = -Infinity;
  const tick = (): void => {
    // By the clock on the wall, also where it was set back since.
    if (Math.abs(Date.now() - last) < EVERY_MS) return;
    last = Date.now();
    void flow.check('by the clock');
  };
  // Not while the window is being drawn.
  setTimeout(tick, MINUTE_MS).unref();
  setInterval(tick, TICK_MS).unref();
  return { canUpdate, checkNow: () => void flow.check('by the user') };
}
