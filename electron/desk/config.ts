import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Profile } from '@shared/story/status';
import { writeFileWhole } from './write-file';

/** What this machine remembers between starts. A library's own settings are in the library. */
const Config = z.object({
  lastLibrary: z.string().nullable().catch(null),
  profile: Profile.nullable().catch(null),
});
export type Config = z.infer<typeof Config>;

const nothingYet: Config = { lastLibrary: null, profile: null };
const fileIn = (folder: string): string => join(folder, 'config.json');

/** Reads the config. A missing or unreadable file is as good as none: it must never keep the app from starting. */
export function readConfig(folder: string): Config {
  try {
    return Config.parse({ ...nothingYet, ...JSON.parse(readFileSync(fileIn(folder), 'utf8')) });
  } catch {
    return nothingYet;
  }
}

/** Changes some of what is remembered and keeps the rest. Whole or not at all. */
export function changeConfig(folder: string, change: Partial<Config>): Config {
  const config = { ...readConfig(folder), ...change };
  writeFileWhole(fileIn(folder), `${JSON.stringify(config, null, 2)}\n`);
  return config;
}
