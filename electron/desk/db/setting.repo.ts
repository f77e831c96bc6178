import type { Database } from 'better-sqlite3';

/** What a library remembers about itself, as JSON by name. */
export function settingRepo(db: Database) {
  const get = db.prepare('SELECT value FROM setting WHERE key = ?').pluck();
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    /**
     * The stored value, unvalidated; undefined if none was set, or if it cannot be read: it must not keep the library
     * closed, and `verify` names it.
     */
    get: (key: string): unknown => {
      const value = get.get(key) as string | undefined;
      return value === undefined ? undefined : readJson(value);
    },
    set: (key: string, value: unknown): void => {
      set.run({ key, value: JSON.stringify(value) });
    },
  };
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

export type SettingRepo = ReturnType<typeof settingRepo>;
