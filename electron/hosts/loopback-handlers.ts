import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HostHandlers } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';

const documents = join(homedir(), 'Documents');

/** What a browser can do of what only a host can: it has no folder dialog and no file manager. */
export const loopbackHandlers: HostHandlers = {
  'host.info': () => ({
    kind: 'loopback',
    canChooseFolder: false,
    canReveal: false,
    exportFolder: existsSync(documents) ? documents : homedir(),
  }),
  'host.chooseFolder': () => {
    throw cannot('A browser has no folder dialog. Type the folder’s path instead.');
  },
  'host.reveal': () => {
    throw cannot('A browser cannot show a folder. Open it in your file manager.');
  },
  'host.openLink': () => {
    throw cannot('The page opens its links itself in a browser.');
  },
  // The page asks before it is closed; the host has no window to hold.
  'host.unsaved': () => ({}),
};

const cannot = (message: string): AppError => new AppError('HOST_CANNOT', message);
