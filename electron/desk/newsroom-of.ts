import { defaultHouse, House } from '@shared/house/house';
import { roleOf } from '@shared/story/status';
import { secondFolder } from './services/backup-places';
import { readConfig } from './config';
import type { DeskOptions } from './desk';
import type { Library } from './library';
import type { Newsroom } from './newsroom';

/** What the services of a library share, as this desk's options, policy and profile say. */
export const newsroomOf = (library: Library, options: DeskOptions, emit: Newsroom['emit']): Newsroom => ({
  library,
  version: options.version,
  house: () => options.policy?.house ?? House.safeParse(library.settings.get('house')).data ?? defaultHouse(),
  signature: () => {
    const { profile } = readConfig(options.configFolder);
    return { author: profile?.name ?? '', device: options.device, role: options.role ?? roleOf(profile) };
  },
  now: () => new Date(),
  backups: { isKept: options.keepsBackups ?? false, second: () => secondFolder(options) },
  emit,
});
