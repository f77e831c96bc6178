import type { Database } from 'better-sqlite3';

/** What a library remembers about itself, as JSON by name. */
export function settingRepo(db: Database) {
  const get = db.prepare('SELECT value FROM setting WHERE key = ?').pluck();
  const set = db.prepare(
    'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    /** The stored value, unvalidated; undefined where none was set. */
    get: (key: string): unknown => {
      const value = get.get(key) as string | undefined;
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: (key: string, value: unknown): void => {
      set.run({ key, value: JSON.stringify(value) });
    },
  };
}
export type SettingRepo = ReturnType<typeof settingRepo>;
