import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { HostHandlers } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import type { OpenedFiles } from '../hosts/opened-files';
import { mayOpenOutside } from './security';

export interface HostHandlersOptions {
  readonly window: () => BrowserWindow | null;
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly opened: OpenedFiles;
}

/** What the page asks of Electron itself. */
export const electronHandlers = ({ window, setUnsaved, opened }: HostHandlersOptions): HostHandlers => ({
  'host.info': () => ({
    kind: 'electron',
    canChooseFolder: true,
    canReveal: true,
    exportFolder: app.getPath('documents'),
  }),
  'host.chooseFolder': async ({ title }) => {
    const parent = window();
    const options = {
      title,
      properties: ['openDirectory', 'createDirectory'],
    } satisfies Electron.OpenDialogOptions;
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return { folder: filePaths[0] ?? null };
  },
  'host.reveal': ({ path }) => {
    shell.showItemInFolder(path);
    return {};
  },
  'host.openLink': async ({ url }) => {
    if (!mayOpenOutside(url)) {
      throw new AppError('NOT_ALLOWED', 'Copydesk opens only web, mail and telephone links.');
    }
    await shell.openExternal(url);
    return {};
  },
  'host.takeFiles': async () => ({ files: await opened.take() }),
  'host.unsaved': ({ unsaved }) => {
    setUnsaved(unsaved);
    return {};
  },
});
