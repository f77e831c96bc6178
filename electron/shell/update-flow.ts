import type { AppUpdater } from 'electron-updater';
import type { UpdateChannel } from '@shared/api/managed';
import { sentence } from '@shared/sentence';
import type { Log } from '../desk/desk';

/** What is used of electron-updater. */
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
>;

export interface UpdateQuestion {
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
}

export interface UpdateFlowOptions {
  /** Loaded when it is needed first: an app that looks for no update has nothing that could. */
  readonly loadUpdater: () => Promise<Updater>;
  readonly channel: () => UpdateChannel;
  readonly ask: (question: UpdateQuestion) => Promise<boolean>;
  readonly tell: (message: string) => void;
  /** Settles once no window holds text that is not saved. */
  readonly whenSaved: () => Promise<void>;
  /** Quits as the user does, which may be held up or taken back for unsaved text, and installs at the very end. */
  readonly quitThen: (install: () => void) => void;
  readonly log: Log;
}

export interface UpdateFlow {
  /** Looks for an update and asks before anything is fetched or restarted. Never rejects; one search at a time. */
  readonly check: (wanted: 'by the user' | 'by the clock') => Promise<void>;
}

/** Looks for updates, and asks before each step. Nothing is installed that the user did not say yes to. */
export function createUpdateFlow(options: UpdateFlowOptions): UpdateFlow {
  let running = false;
  /** Fetched already; it is offered again without another download. */
  let fetched: string | null = null;
  /** What the user did not want: the clock does not ask for it again. */
  const declined = new Set<string>();

  async function search(byUser: boolean): Promise<void> {
    const channel = options.channel();
    // Whoever asks for a search gets one, also where none is made by itself.
    if (channel === 'off' && !byUser) return;
    const updater = configured(await options.loadUpdater(), channel);
    if (fetched !== null) return offerRestart(updater, fetched);
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) {
      if (byUser) options.tell('You have the newest version.');
      return;
    }
    const { version } = found.updateInfo;
    if (!byUser && declined.has(version)) return;
    const wanted = await options.ask({
      message: `Copydesk ${version} is there.`,
      detail: 'It is downloaded while you go on writing.',
      yes: 'Download',
    });
    if (!wanted) return void declined.add(version);
    await updater.downloadUpdate();
    fetched = version;
    await offerRestart(updater, version);
  }

  async function offerRestart(updater: Updater, version: string): Promise<void> {
    await options.whenSaved();
    const wanted = await options.ask({
      message: `Copydesk ${version} is ready.`,
      detail: 'Copydesk restarts to install it. Your stories are saved first.',
      yes: 'Restart now',
    });
    // Silent, for it was asked about here; and it starts again afterwards.
    if (wanted) options.quitThen(() => updater.quitAndInstall(true, true));
  }

  return {
    check: async (wanted) => {
      if (running) return;
      running = true;
      try {
        await search(wanted === 'by the user');
      } catch (failure) {
        options.log.error('no update could be looked for or fetched', { failure: String(failure) });
        if (wanted === 'by the user') options.tell(`No update could be looked for: ${sentence(failure)}`);
      } finally {
        running = false;
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
