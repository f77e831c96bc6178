import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WindowChoices } from '@shared/api/app';
import { Spelling, UpdateChannel } from '@shared/api/managed';
import { Profile } from '@shared/story/status';
import { writeFileWhole } from './write-file';

/** What this machine remembers between starts. A library's own settings are in the library. */
const Config = z.object({
  lastLibrary: z.string().nullable().catch(null),
  profile: Profile.nullable().catch(null),
  window: WindowChoices.catch({}),
  /** Off until the user chooses one: nothing leaves the machine unless they say so. */
  updateChannel: UpdateChannel.catch('off'),
  spelling: Spelling.catch('on'),
  /** A second folder for backups, such as another disk. Absolute. */
  secondBackups: z.string().nullable().catch(null),
  /** The ports that each library was served to browsers at, the newest first: its pages keep things by the port. */
  ports: z.record(z.string(), z.array(z.int().min(1).max(65_535))).catch({}),
});
export type Config = z.infer<typeof Config>;

const nothingYet: Config = {
  lastLibrary: null,
  profile: null,
  window: {},
  updateChannel: 'off',
  spelling: 'on',
  secondBackups: null,
  ports: {},
};
const fileIn = (folder: string): string => join(folder, 'config.json');

/** Reads the config. A missing or unreadable file counts as empty: it must never keep the app from starting. */
export function readConfig(folder: string): Config {
  try {
    return Config.parse({ ...nothingYet, ...JSON.parse(readFileSync(fileIn(folder), 'utf8')) });
  } catch {
    return nothingYet;
  }
}

/** Changes some of what is remembered and keeps the rest, all or nothing. */
export function changeConfig(folder: string, change: Partial<Config>): Config {
  const config = { ...readConfig(folder), ...change };
  writeFileWhole(fileIn(folder), `${JSON.stringify(config, null, 2)}\n`);
  return config;
}

/** Far more than the window has: a faulty page must not make the file grow with every start. */
const MOST_CHOICES = 100;

/** Keeps choices of the window; those changed last are kept if there are too many. */
export function rememberWindow(folder: string, choices: WindowChoices): void {
  const before = Object.entries(readConfig(folder).window).filter(([name]) => !Object.hasOwn(choices, name));
  const all = [...before, ...Object.entries(choices)];
  changeConfig(folder, { window: Object.fromEntries(all.slice(-MOST_CHOICES)) });
}

/** How many earlier addresses of a library are checked for what was left there, and how many libraries are remembered. */
const MOST_PORTS = 4;
const MOST_LIBRARIES = 20;

/** The ports that a library was served at, the newest first. */
export const portsOf = (folder: string, library: string): readonly number[] =>
  readConfig(folder).ports[library] ?? [];

/** Keeps the port that a library is served at now. */
export function rememberPort(folder: string, library: string, port: number): void {
  const { ports } = readConfig(folder);
  const own = [port, ...(ports[library] ?? []).filter((other) => other !== port)].slice(0, MOST_PORTS);
  const others = Object.entries(ports).filter(([name]) => name !== library);
  changeConfig(folder, {
    ports: Object.fromEntries([[library, own] as const, ...others].slice(0, MOST_LIBRARIES)),
  });
}
