import { randomUUID } from 'node:crypto';
import type { AppInfo, appChannels } from '@shared/api/app';
import type { Handlers } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import type { AppEvent } from '@shared/api/events';
import { MANAGED_SETTING } from '@shared/api/managed';
import { defaultHouse, House } from '@shared/house/house';
import { acceptRow } from '../accept-row';
import { setLogAside } from '../backups/set-aside';
import { changeConfig, readConfig, rememberWindow } from '../config';
import { damagedRowsOfHouse, namingDamage } from '../damaged-rows';
import type { DeskOptions, Log } from '../desk';
import type { LibraryHolder } from '../library-holder';
import { managedBy, noPolicy } from '../policy';
import { pageSaidInLog } from '../said-in-log';
import { logFolderOf, supportText } from '../support-text';

const platforms = { darwin: 'darwin', win32: 'win32', linux: 'linux' } as const;

const platform = (): AppInfo['platform'] =>
  process.platform in platforms ? platforms[process.platform as keyof typeof platforms] : 'other';

export function appHandlers(
  options: DeskOptions,
  holder: LibraryHolder,
  openChosen: (folder: string) => Promise<number>,
  log: Log,
  emit: (event: AppEvent) => void,
): Handlers<keyof typeof appChannels> {
  const policy = options.policy ?? noPolicy;
  const start = options.startId ?? randomUUID();
  const refuseManaged = (isManaged: boolean): void => {
    if (isManaged) throw new AppError('NOT_ALLOWED', MANAGED_SETTING);
  };
  const info = (): AppInfo => {
    const holding = holder.current();
    const open = holding?.state === 'open' ? holding : null;
    const trouble = open?.library.trouble() ?? null;
    const { profile, window, spelling } = readConfig(options.configFolder);
    return {
      version: options.version,
      start,
      platform: platform(),
      library: open && {
        folder: open.library.folder,
        stories: open.library.stories.count(),
        leftOpen: open.library.leftOpen && !options.isAgain,
        line: open.library.line(),
        cannotSave: trouble?.message ?? null,
        isChecked: open.library.pageCheck.isWhole(),
        isGone: trouble?.code === 'LIBRARY_GONE',
        ...namingDamage(policy.house === null ? damagedRowsOfHouse(open.library) : []),
      },
      problem: holding?.state === 'closed' ? holding.problem : null,
      profile,
      house: open?.services.newsroom.house() ?? policy.house ?? defaultHouse(),
      managed: managedBy(policy),
      updateChannel: policy.updateChannel ?? readConfig(options.configFolder).updateChannel,
      spelling: policy.spelling ?? spelling,
      window,
    };
  };
  return {
    'app.info': info,
    'library.open': async ({ folder }) => {
      // The managed one may be opened again after the obstacle is gone.
      refuseManaged(policy.libraryFolder !== null && folder !== policy.libraryFolder);
      await openChosen(folder);
      return info();
    },
    'library.openWithoutLog': async () => {
      const holding = holder.current();
      if (holding?.state !== 'closed' || !holding.problem.isForLog)
        throw new AppError('INVALID', 'The library is not kept shut by its log.');
      setLogAside(holding.problem.folder, new Date());
      await openChosen(holding.problem.folder);
      return info();
    },
    'profile.set': (profile) => changeConfig(options.configFolder, { profile }).profile ?? profile,
    'house.set': (house) => {
      refuseManaged(policy.house !== null);
      const { library } = holder.services().newsroom;
      library.transact(() => library.settings.set('house', House.parse(house)));
      // The spelling checker gets the house's words.
      emit({ kind: 'library.changed' });
      return house;
    },
    'library.accept': ({ rows }) => {
      const { library, now, signature } = holder.services().newsroom;
      const { author, role } = signature();
      if (role !== 'editor')
        throw new AppError('NOT_ALLOWED', 'An editor says whether what was changed is right.');
      library.transact(() => {
        for (const row of rows) acceptRow(library, row, author, now().toISOString());
      });
      emit({ kind: 'library.changed' });
      return {};
    },
    'window.remember': (choices) => {
      rememberWindow(options.configFolder, choices);
      return {};
    },
    'updates.set': ({ channel }) => {
      refuseManaged(policy.updateChannel !== null);
      changeConfig(options.configFolder, { updateChannel: channel });
      return {};
    },
    'spelling.set': ({ spelling }) => {
      refuseManaged(policy.spelling !== null);
      changeConfig(options.configFolder, { spelling });
      // The other windows follow.
      emit({ kind: 'library.changed' });
      return {};
    },
    'spelling.knownWords': () => ({ words: [...holder.services().knownWords.all()] }),
    'app.support': async () => ({
      text: await supportText(options, holder),
      folder: logFolderOf(options),
    }),
    'log.pageError': ({ message, stack }) => {
      log.error('The page failed', { failure: pageSaidInLog(message, stack) });
      return {};
    },
  };
}
