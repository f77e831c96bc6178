import { existsSync } from 'node:fs';
import { app, dialog, nativeTheme, shell, type BrowserWindow, type WebContents } from 'electron';
import { assertNever } from '@shared/assert-never';
import type { HostHandlers, Input } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import icon from '../../build/documents/64x64.png?asset';
import { dialogFolder } from '../hosts/folders/dialog-folder';
import type { GrantedFolders } from '../hosts/folders/granted-folders';
import type { JournalKeys } from '../hosts/journal-keys';
import type { MadeFiles } from '../hosts/made-files';
import { giveName, type OpenedFiles } from '../hosts/opened-files';
import type { PageFiles } from '../hosts/uploads/held-files';
import { systemAccent } from './accent';
import { cannotOpen, mayOpenOutside } from './security';
import type { PageSpelling } from './session-spelling';
import type { Updates } from './updates';

export interface HostHandlersOptions {
  readonly window: BrowserWindow;
  readonly setUnsaved: (unsaved: boolean) => void;
  readonly setExporting: (exporting: boolean) => void;
  readonly setAvailable: (available: readonly string[]) => void;
  readonly opened: OpenedFiles;
  /** What this page has sent and not named in a call yet. */
  readonly files: PageFiles;
  readonly made: MadeFiles;
  readonly granted: GrantedFolders;
  readonly updates: () => Updates;
  readonly journalKeys: () => Promise<JournalKeys>;
  readonly spelling: PageSpelling;
}

/** What the page asks of Electron itself. */
export const electronHandlers = ({
  window,
  setUnsaved,
  setExporting,
  setAvailable,
  opened,
  files,
  made,
  granted,
  updates,
  journalKeys,
  spelling,
}: HostHandlersOptions): HostHandlers => ({
  'host.info': () => ({
    kind: 'electron',
    canChooseFolder: true,
    canReveal: true,
    canDragOut: true,
    canUpdate: updates().canUpdate,
    accent: systemAccent(),
    exportFolder: app.getPath('documents'),
    leftBehind: [],
  }),
  'host.chooseFolder': async ({ title, at }) => {
    const folderThere = await dialogFolder(at, granted.all());
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      ...(folderThere !== null && { defaultPath: folderThere }),
      properties: ['openDirectory', 'createDirectory'],
    });
    const folder = filePaths[0] ?? null;
    if (folder !== null) granted.add(folder);
    return { folder };
  },
  'host.reveal': ({ path }) => {
    refuseOthers(made, path);
    shell.showItemInFolder(path);
    return {};
  },
  'host.dragOut': ({ path }) => {
    refuseOthers(made, path);
    if (!existsSync(path)) throw new AppError('NOT_FOUND', `${path} is no longer there.`);
    window.webContents.startDrag({ file: path, icon });
    return {};
  },
  'host.openLink': async ({ url }) => {
    if (!mayOpenOutside(url)) {
      throw new AppError('NOT_ALLOWED', 'Copydesk opens only web, mail and telephone links.');
    }
    await shell.openExternal(url).catch((cause: unknown) => {
      throw new AppError('HOST_CANNOT', cannotOpen(url), { cause });
    });
    return {};
  },
  'host.takeFiles': async () => ({ files: await opened.take(giveName(files)) }),
  'host.addPiece': async ({ piece, to }) => ({ file: await files.addPiece(to, piece) }),
  'host.dropFile': async ({ file }) => {
    await files.drop(file);
    return {};
  },
  'host.unsaved': ({ unsaved }) => {
    setUnsaved(unsaved);
    // macOS marks the window's close button.
    window.setDocumentEdited(unsaved);
    return {};
  },
  'host.exporting': ({ exporting }) => {
    setExporting(exporting);
    return {};
  },
  'host.commands': ({ available }) => {
    setAvailable(available);
    return {};
  },
  'host.edit': ({ action }) => {
    edit(window.webContents, action);
    return {};
  },
  'host.journalKeys': journalKeys,
  'host.spelling': ({ language }) => ({ checks: spelling.check(language) }),
  'host.learntWords': () => ({ words: [...spelling.learnt()] }),
  'host.forgetWord': ({ word }) => {
    spelling.forget(word);
    return {};
  },
  'host.update': () => updates().state(),
  'host.doUpdate': (wish) => {
    const { canUpdate, doWish } = updates();
    if (!canUpdate) throw new AppError('HOST_CANNOT', 'This Copydesk is updated by whoever installed it.');
    doWish(wish);
    return {};
  },
  'host.setTheme': ({ theme }) => {
    // Menus, dialogs and scroll bars follow; the page has its own colours.
    nativeTheme.themeSource = theme;
    return {};
  },
});

function edit(page: WebContents, action: Input<'host.edit'>['action']): void {
  switch (action) {
    case 'cut':
      return page.cut();
    case 'copy':
      return page.copy();
    case 'paste':
      return page.paste();
    case 'paste-plain':
      return page.pasteAndMatchStyle();
    default:
      return assertNever(action);
  }
}

function refuseOthers(made: MadeFiles, path: string): void {
  if (!made.has(path))
    throw new AppError('NOT_ALLOWED', 'Only what was exported since the start is given out.');
}
