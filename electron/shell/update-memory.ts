import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../desk/desk';
import { writeFileWhole } from '../desk/write-file';
import { saidInLog } from '../desk/said-in-log';

/** An installation that was begun. */
const Install = z.object({
  from: z.string(),
  to: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** A sentence, if it is known by now that it failed. */
  why: z.string().nullable(),
  /** A second name of the program that was replaced; absolute. Null if the system's own installer keeps it. */
  kept: z.string().nullable(),
});
export type Install = z.infer<typeof Install>;

const Memory = z.object({
  /** When the newest description that was followed was signed, by the file's name. */
  seen: z.record(z.string(), z.string()).catch({}),
  /** The versions that the user did not want, the newest last. */
  declined: z.array(z.string()).catch([]),
  install: Install.nullable().catch(null),
});
export type Memory = z.infer<typeof Memory>;

const MOST_DECLINED = 20;

export interface UpdateMemory {
  readonly read: () => Memory;
  /** Never throws: an update must not depend on it. */
  readonly change: (change: Partial<Memory>) => void;
  readonly decline: (version: string) => void;
}

/** What is remembered of updates between starts, in `updates.json` of the config folder. */
export function updateMemory(configFolder: string, log: Log): UpdateMemory {
  const file = join(configFolder, 'updates.json');
  const read = (): Memory => {
    try {
      return Memory.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return { seen: {}, declined: [], install: null };
    }
  };
  /** Also of what a full disk did not take. */
  let now = read();
  const change = (changes: Partial<Memory>): void => {
    now = { ...now, ...changes };
    try {
      writeFileWhole(file, `${JSON.stringify(now, null, 2)}\n`);
    } catch (failure) {
      log.error('what is remembered of updates could not be written', { failure: saidInLog(failure) });
    }
  };
  return {
    read: () => now,
    change,
    decline: (version) =>
      change({
        declined: [...now.declined.filter((other) => other !== version), version].slice(-MOST_DECLINED),
      }),
  };
}
