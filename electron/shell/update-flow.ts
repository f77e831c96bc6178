import type { AppUpdater, CancellationToken, UpdateInfo } from 'electron-updater';
import { assertNever } from '@shared/assert-never';
import type { UpdateChannel } from '@shared/api/managed';
import type { Release, UpdateState, UpdateStep, UpdateWish } from '@shared/api/updates';
import { sentence } from '@shared/sentence';
import type { Log } from '../desk/desk';
import { saidInLog } from '../desk/said-in-log';
import { releaseOf } from './release-notes';
import type { UpdateMemory } from './update-memory';
import { UpdateRefused } from './update-signature';

/** The parts of electron-updater that are used. */
export type Updater = Pick<
  AppUpdater,
  | 'channel'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
  | 'on'
> & {
  /** The bytes that have arrived, and the total. */
  readonly onProgress: (hear: (done: number, total: number) => void) => void;
  readonly newToken: () => CancellationToken;
};

export interface UpdateFlowOptions {
  /** Loaded when it is first needed: an app that never looks for updates does not even load the updater. */
  readonly loadUpdater: () => Promise<Updater>;
  readonly channel: () => UpdateChannel;
  readonly memory: Pick<UpdateMemory, 'read' | 'decline'>;
  /** The first state: how the last installation ended. */
  readonly first: UpdateState;
  readonly show: (state: UpdateState) => void;
  /** Whether each of these files is as the description says. */
  readonly isWhole: (files: readonly string[], info: UpdateInfo) => Promise<boolean>;
  /** Quits as the user does, which may be held up or taken back for unsaved text, and installs at the very end. */
  readonly quitAndInstall: (updater: Updater, version: string) => void;
  readonly log: Log;
}

export interface UpdateFlow {
  readonly state: () => UpdateState;
  /** Looks by itself; says nothing unless there is something to offer. */
  readonly lookByClock: () => Promise<void>;
  /** Never rejects: what goes wrong is a state. One step at a time; one that comes in between does nothing. */
  readonly doWish: (wish: UpdateWish) => Promise<void>;
}

interface Offer {
  readonly release: Release;
  readonly info: UpdateInfo;
}

const HELP: Readonly<Record<UpdateStep, string>> = {
  look: 'Try again later. See the log for details.',
  fetch: 'Nothing was changed. Try again, or download the installer yourself.',
  install: 'Nothing was changed. Try again, or download the installer yourself.',
};
const REFUSED = 'Nothing was downloaded. Tell whoever gave you Copydesk.';

/** Looks for updates and offers them. Nothing is fetched or installed that the user did not ask for. */
export function createUpdateFlow(options: UpdateFlowOptions): UpdateFlow {
  let state = options.first;
  let running: 'nothing' | 'look' | 'fetch' | 'install' = 'nothing';
  /** Whether the user waits for the answer of the search that runs. */
  let isAsked = false;
  /** The newest that was found: what the updater would fetch. */
  let offer: Offer | null = null;
  /** Lies on the disk and waits for a restart. */
  let fetched: (Offer & { readonly files: readonly string[] }) | null = null;
  let token: CancellationToken | null = null;
  let updater: Updater | null = null;

  const show = (next: UpdateState): void => {
    state = next;
    options.show(next);
  };
  const fail = (step: UpdateStep, failure: unknown, help = HELP[step]): void => {
    options.log.error(`an update failed: ${step}`, { failure: saidInLog(failure) });
    show({ state: 'failed', step, why: sentence(failure), help });
  };
  /** One step at a time. */
  async function during(step: UpdateStep, work: () => Promise<void>): Promise<void> {
    running = step;
    try {
      await work();
    } finally {
      running = 'nothing';
    }
  }

  async function ready(): Promise<Updater> {
    updater ??= await loadOnce();
    return configured(updater, options.channel());
  }
  async function loadOnce(): Promise<Updater> {
    const loaded = await options.loadUpdater();
    loaded.onProgress((done, total) => {
      if (running === 'fetch' && offer && !token?.cancelled)
        show({ state: 'fetching', release: offer.release, done, total: Math.max(done, total) });
    });
    return loaded;
  }

  async function look(byUser: boolean): Promise<void> {
    if (running === 'look' && byUser) {
      isAsked = true;
      show({ state: 'looking' });
    }
    // Anything else that runs is already shown.
    if (running !== 'nothing') return;
    // A user who asks gets a search, even if automatic ones are off.
    if (options.channel() === 'off' && !byUser) return;
    isAsked = byUser;
    if (byUser) show({ state: 'looking' });
    await during('look', async () => {
      try {
        const found = await (await ready()).checkForUpdates();
        answer(found?.isUpdateAvailable ? found.updateInfo : null);
      } catch (failure) {
        notFound(failure);
      }
    });
  }

  function answer(info: UpdateInfo | null): void {
    offer = info && { info, release: releaseOf(info) };
    // If it is no longer offered, its publisher withdrew it, or a newer one replaced it.
    if (fetched && fetched.release.version !== offer?.release.version) fetched = null;
    if (!offer) return settle(isAsked ? { state: 'newest' } : { state: 'none' });
    const { release } = offer;
    // What went wrong is read first.
    if (!isAsked && state.state === 'failed') return;
    if (!isAsked && options.memory.read().declined.includes(release.version))
      return settle({ state: 'none' });
    show(fetched ? { state: 'ready', release: fetched.release } : { state: 'available', release });
  }

  /** An automatic search may only replace an outdated offer, no other message. */
  function settle(next: UpdateState): void {
    if (isAsked || state.state === 'available' || state.state === 'ready') show(next);
  }

  function notFound(failure: unknown): void {
    const isRefused = failure instanceof UpdateRefused;
    // Nobody who did not ask needs to know that the machine is offline.
    if (isAsked || isRefused) return fail('look', failure, isRefused ? REFUSED : HELP.look);
    options.log.error('no update could be looked for', { failure: saidInLog(failure) });
  }

  async function fetch(version: string): Promise<void> {
    if (running !== 'nothing' || offer?.release.version !== version) return;
    const { release, info } = offer;
    await during('fetch', async () => {
      try {
        const from = await ready();
        token = from.newToken();
        show({ state: 'fetching', release, done: 0, total: release.bytes ?? 0 });
        // From here on, the new download takes its place on the disk.
        fetched = null;
        const files = await from.downloadUpdate(token);
        fetched = { release, info, files };
        show({ state: 'ready', release });
      } catch (failure) {
        if (token?.cancelled) show({ state: 'available', release });
        else fail('fetch', failure);
      } finally {
        token = null;
      }
    });
  }

  async function install(version: string): Promise<void> {
    if (running !== 'nothing' || fetched?.release.version !== version) return;
    const { files, info } = fetched;
    await during('install', async () => {
      const from = await ready();
      // It may have been lying there for days.
      if (await options.isWhole(files, info).catch(() => false)) {
        options.quitAndInstall(from, version);
        return;
      }
      fetched = null;
      fail('install', new Error('The downloaded file is not the one that its publisher described.'));
    });
  }

  function later(): void {
    if (state.state === 'available' || state.state === 'ready') options.memory.decline(state.release.version);
    if (running === 'nothing') show({ state: 'none' });
  }

  return {
    state: () => state,
    lookByClock: () => look(false),
    doWish: async (wish) => {
      switch (wish.wish) {
        case 'look':
          return look(true);
        case 'fetch':
          return fetch(wish.version);
        case 'cancel':
          token?.cancel();
          return;
        case 'install':
          return install(wish.version);
        case 'later': {
          later();
          return;
        }
        default:
          return assertNever(wish);
      }
    },
  };
}

function configured(updater: Updater, channel: UpdateChannel): Updater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.channel = channel === 'beta' ? 'beta' : 'latest';
  updater.allowPrerelease = channel === 'beta';
  // Choosing a channel allows it: nobody should get an older build by leaving the betas.
  updater.allowDowngrade = false;
  return updater;
}
