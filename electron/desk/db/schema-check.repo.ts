import Database from 'better-sqlite3';
import { migrate, migrations } from './migrate';

/** A table, index, trigger or view that is not as the migrations of this build make it. */
export interface SchemaFinding {
  readonly kind: 'missing' | 'changed' | 'added';
  readonly type: 'table' | 'index' | 'trigger' | 'view';
  readonly name: string;
}

interface Part extends Pick<SchemaFinding, 'type' | 'name'> {
  readonly sql: string;
}

/**
 * SQLite's own tables, and those that FTS5 makes for a search table: a later SQLite may make others, and the check of the search
 * reads them.
 */
const isSqlites = ({ type, name }: Part): boolean =>
  name.startsWith('sqlite_') || (type === 'table' && /_fts_[a-z]+$/.test(name));

const partsOf = (db: Database.Database): Map<string, Part> => {
  const parts = db.prepare('SELECT type, name, sql FROM main.sqlite_schema').all() as Part[];
  return new Map(parts.filter((part) => !isSqlites(part)).map((part) => [`${part.type} ${part.name}`, part]));
};

/** Removes comments and line breaks. Quoted text stays as it is. */
const plainSql = (sql: string): string =>
  sql
    .replaceAll(
      /('(?:[^']|'')*'|"(?:[^"]|"")*")|--[^\n]*|\/\*[\s\S]*?\*\/|\s+/g,
      (_all, quoted?: string) => quoted ?? ' ',
    )
    .replaceAll(/ +/g, ' ')
    .trim();

/** The schema that the migrations of this build make from an empty file. */
function madeByMigrations(): Map<string, Part> {
  const db = new Database(':memory:');
  try {
    migrate(db, null, migrations);
    return partsOf(db);
  } finally {
    db.close();
  }
}

/** Compares the schema of a library that was migrated to this build's version with the schema that its migrations make. */
export function schemaCheck(db: Database.Database) {
  const made = madeByMigrations();
  const findings = (): SchemaFinding[] => {
    const found = partsOf(db);
    const missing = [...made].flatMap(([key, part]): SchemaFinding[] => {
      const now = found.get(key);
      if (now && plainSql(now.sql) === plainSql(part.sql)) return [];
      return [{ kind: now ? 'changed' : 'missing', type: part.type, name: part.name }];
    });
    const added = [...found].flatMap(([key, { type, name }]): SchemaFinding[] =>
      made.has(key) ? [] : [{ kind: 'added', type, name }],
    );
    return [...missing, ...added];
  };
  return {
    findings,
    /**
     * Makes indexes and triggers as the migrations do, and removes any others; tables stay as they are. Call
     * inside a transaction. Returns how many it corrected.
     */
    mend: (): number => {
      const wrong = findings().filter(({ type }) => type !== 'table');
      for (const { kind, type, name } of wrong) {
        if (kind !== 'missing') db.exec(`DROP ${type} "${name.replaceAll('"', '""')}"`);
        if (kind !== 'added') db.exec(made.get(`${type} ${name}`)!.sql);
      }
      return wrong.length;
    },
  };
}
