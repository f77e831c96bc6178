import type { backupChannels } from '@shared/api/backups';
import type { Handlers } from '@shared/api/contract';
import type { BackupDesk } from '../services/backup-desk';

export const backupHandlers = (backups: BackupDesk): Handlers<keyof typeof backupChannels> => ({
  'backups.list': backups.state,
  'backups.make': backups.make,
  'backups.setSecond': ({ folder }) => backups.setSecond(folder),
  'backups.stories': async (key) => ({ stories: await backups.stories(key) }),
  'backups.story': ({ id, ...key }) => backups.story(key, id),
  'backups.restore': (key) => backups.restore(key, new Date()),
  'backups.restoreInto': async ({ folder, ...key }) => ({
    texts: await backups.restoreInto(key, folder, new Date()),
  }),
  'backups.restoreStory': ({ id, ...key }) => backups.restoreStory(key, id),
});
