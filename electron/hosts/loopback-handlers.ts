import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HostHandlers } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { giveBytes, type OpenedFiles } from './opened-files';

const documents = join(homedir(), 'Documents');

interface LoopbackHandlersOptions {
  readonly opened: OpenedFiles;
  readonly setUnsaved: (unsaved: boolean) => void;
  /** As in `host.info`. */
  readonly leftBehind: readonly string[];
}

/** The host functions that are possible in a browser, which has no folder dialog and no file manager. */
export const loopbackHandlers = ({
  opened,
  setUnsaved,
  leftBehind,
}: LoopbackHandlersOptions): HostHandlers => ({
  'host.info': () => ({
    kind: 'loopback',
    canChooseFolder: false,
    canReveal: false,
    canDragOut: false,
    canUpdate: false,
    accent: null,
    exportFolder: existsSync(documents) ? documents : homedir(),
    leftBehind: [...leftBehind],
  }),
  'host.chooseFolder': () => {
    throw cannot('A browser has no folder dialog. Type the folder’s path instead.');
  },
  'host.reveal': () => {
    throw cannot('A browser cannot show a folder. Open it in your file manager.');
  },
  'host.dragOut': () => {
    throw cannot('A browser drags no files out. Open the folder in your file manager.');
  },
  'host.openLink': () => {
    throw cannot('The page opens its links itself in a browser.');
  },
  'host.takeFiles': async () => ({ files: await opened.take(giveBytes) }),
  'host.addPiece': () => {
    throw cannot('A browser sends a file whole, with its call.');
  },
  'host.dropFile': () => ({}),
  // The page asks before it is closed; the host waits for it only when it ends itself.
  'host.unsaved': ({ unsaved }) => {
    setUnsaved(unsaved);
    return {};
  },
  // An export continues without the page that asked for it.
  'host.exporting': () => ({}),
  // The browser handles its own menus.
  'host.commands': () => ({}),
  'host.edit': () => {
    throw cannot('In a browser the page edits itself.');
  },
  // A key that is handed to any browser with a right to the page would be kept as openly as the text.
  'host.journalKeys': () => ({
    state: 'none',
    why: 'A browser is given no key: it has no store of secrets.',
  }),
  'host.update': () => ({ state: 'none' }),
  'host.doUpdate': () => {
    throw cannot('This Copydesk is updated by whoever installed it.');
  },
  // A browser checks with what it has itself, and nobody else can teach it.
  'host.spelling': ({ language }) => ({ checks: language !== null }),
  'host.learntWords': () => ({ words: [] }),
  'host.forgetWord': () => ({}),
  'host.setTheme': () => ({}),
});

const cannot = (message: string): AppError => new AppError('HOST_CANNOT', message);
