import type { Database, Statement } from 'better-sqlite3';
import { finish, type InParts } from '../in-parts';
import { changedColumns, isSame, markOf, sealOf, sumOf, weightOf, type Seal } from './seal-hash';
import { sealSum } from './seal-sum';
import { keySql, sealedTablesIn, textSql, whereSql, type SealedTable } from './sealed-tables';

/** A row that is not what Copydesk wrote, or was not at some time. */
export interface SealFinding {
  /**
   * `changed`, `missing`, `added`: as the row is now. `overwritten`: it was not what Copydesk had written when Copydesk overwrote
   * it. `accepted`: a person has confirmed it.
   */
  readonly kind: 'changed' | 'missing' | 'added' | 'overwritten' | 'accepted';
  readonly tbl: string;
  /** Identifies the row: `db/sealed-tables.ts`. */
  readonly row: string;
  /** The columns that differ; empty for a whole row. */
  readonly fields: readonly string[];
  /** When it was found or accepted; null for a row as it is now. */
  readonly at: string | null;
  /** Who accepted it. */
  readonly by: string | null;
}

interface Root {
  count: number;
  sum: bigint;
  since: string | null;
  /** Null also if something else has changed this row. */
  waiting: string | null;
  mark: string | null;
  /** Whether `since` and `waiting` are what Copydesk wrote. If not, the mark stays wrong. */
  isMarked: boolean;
}

interface Broken {
  readonly tbl: string;
  readonly row: string;
  readonly fields: string;
  readonly foundAt: string;
  readonly acceptedAt: string | null;
  readonly acceptedBy: string | null;
}

/** A row that a transaction has changed. */
export interface ChangedRow {
  readonly tbl: string;
  readonly row: string;
  /** Its text before the transaction; null if it did not exist. */
  readonly old: Buffer | null;
}

const wrongSum: SealFinding = { kind: 'changed', tbl: 'seal_root', row: '1', fields: [], at: null, by: null };

/** As the migration makes it, before any build has written it. */
const isFirst = ({ since, waiting, mark }: Pick<Root, 'since' | 'waiting' | 'mark'>): boolean =>
  mark === null && since === null && waiting === '[0,null]';

/** How many rows of an earlier build are sealed before the clock is checked again. */
const PART = 100;

interface Reader {
  readonly table: SealedTable;
  readonly one: Statement;
  readonly every: Statement;
  readonly ofStory: Statement | null;
  readonly part: Statement | null;
}

/** Null for a table that a later migration makes. */
const readerOf =
  (db: Database) =>
  (table: SealedTable): Reader | null => {
    const found = (db.pragma(`table_info(${table.name})`) as { readonly name: string }[]).map(
      ({ name }) => name,
    );
    if (found.length === 0) return null;
    const columns = table.columns.filter((column) => column === 'rowid' || found.includes(column));
    const text = textSql({ ...table, columns });
    const list = `SELECT ${keySql(table)} AS row, ${text} AS text FROM ${table.name}`;
    return {
      table,
      one: db.prepare(`SELECT ${text} FROM ${table.name} WHERE ${whereSql(table)}`).pluck(),
      every: db.prepare(list),
      ofStory:
        table.name === 'story' || table.key[0] === 'story_id'
          ? db.prepare(`SELECT ${keySql(table)} FROM ${table.name} WHERE ${table.key[0]} = ?`).pluck()
          : null,
      part:
        table.order === null
          ? null
          : db.prepare(`SELECT ${table.order} AS place, * FROM (SELECT ${table.order}, ${keySql(table)} AS row,
          ${text} AS text FROM ${table.name} WHERE @after IS NULL OR ${table.order} > @after
          ORDER BY ${table.order} LIMIT ${PART})`),
    };
  };

/**
 * Seals rows. Every row of the sealed tables (`sealed-tables.ts`) has a hash of what Copydesk wrote, renewed at the end of the transaction that
 * writes it. The row's previous content is first compared with its seal, so that damage is never sealed as if it had been
 * written. The hashes have no key: they reveal changes by a disk, another program or a careless person, but not by somebody who knows how
 * to seal.
 */
export function sealRepo(db: Database) {
  const readers = sealedTablesIn(db)
    .map(readerOf(db))
    .filter((reader) => reader !== null);
  const byName = new Map(readers.map((reader) => [reader.table.name, reader]));

  const getSeal = db.prepare('SELECT sha256, fields FROM seal WHERE tbl = ? AND row = ?');
  const putSeal = db.prepare(`INSERT INTO seal (tbl, row, sha256, fields) VALUES (?, ?, ?, ?)
    ON CONFLICT (tbl, row) DO UPDATE SET sha256 = excluded.sha256, fields = excluded.fields`);
  const dropSeal = db.prepare('DELETE FROM seal WHERE tbl = ? AND row = ?');
  const sealsOf = db.prepare('SELECT row, sha256, fields FROM seal WHERE tbl = ?');
  // Before the migration there is no mark.
  const hasMark = (db.pragma('table_info(seal_root)') as { readonly name: string }[]).some(
    ({ name }) => name === 'mark',
  );
  const readRoot = db.prepare(
    `SELECT count, sum, since, waiting, ${hasMark ? 'mark' : 'NULL AS mark'} FROM seal_root WHERE one = 1`,
  );
  const writeRoot =
    hasMark &&
    db.prepare(`INSERT INTO seal_root (one, count, sum, since, waiting, mark)
    VALUES (1, @count, @sum, @since, @waiting, @mark) ON CONFLICT (one) DO UPDATE SET count = excluded.count,
    sum = excluded.sum, since = excluded.since, waiting = excluded.waiting, mark = excluded.mark`);
  const addBroken =
    db.prepare(`INSERT INTO seal_broken (tbl, row, found, fields, found_at, accepted_at, accepted_by)
    VALUES (@tbl, @row, @found, @fields, @foundAt, @acceptedAt, @acceptedBy)`);
  const accepts = db.prepare(`UPDATE seal_broken SET accepted_at = @at, accepted_by = @by
    WHERE tbl = @tbl AND row = @row AND accepted_at IS NULL`);
  const brokenColumns = `tbl, row, fields, found_at AS foundAt, accepted_at AS acceptedAt, accepted_by AS acceptedBy`;
  const allBroken = db.prepare(`SELECT ${brokenColumns} FROM seal_broken ORDER BY id`);
  const openBroken = db.prepare(
    `SELECT ${brokenColumns} FROM seal_broken WHERE tbl = ? AND row = ? AND accepted_at IS NULL`,
  );
  const rowsOf = `SELECT row FROM seal WHERE tbl = @tbl AND (row = @of OR (row > @of || '/' AND row < @of || '0'))`;
  const sealedOf = db.prepare(rowsOf).pluck();

  const findSeal = (tbl: string, row: string): Seal | null =>
    (getSeal.get(tbl, row) as Seal | undefined) ?? null;
  const root = (): Root => {
    const row = readRoot.get() as (Omit<Root, 'sum' | 'isMarked'> & { readonly sum: string }) | undefined;
    const digits = row && /^[0-9a-f]{1,64}$/.test(row.sum) ? row.sum : '0';
    const sums = { count: 0, since: null, waiting: null, mark: null, ...row, sum: BigInt(`0x${digits}`) };
    const isMarked = !hasMark || isFirst(sums) || sums.mark === markOf(sums);
    return { ...sums, isMarked, waiting: isMarked ? sums.waiting : null };
  };
  const keepRoot = ({ isMarked, ...next }: Root): void => {
    if (!writeRoot) throw new Error('Rows of this version are sealed after its migration.');
    const mark = isMarked ? markOf(next) : (next.mark ?? '');
    writeRoot.run({ ...next, mark, sum: next.sum.toString(16) });
  };

  const sum = sealSum(db, root);

  /** Adds, renews or (null) removes a seal, and updates the sum. */
  const setSeal = (sums: Root, tbl: string, row: string, before: Seal | null, now: Seal | null): void => {
    sum.note(tbl, row, before, now);
    if (before) sums.sum = sumOf(sums.sum, -weightOf(tbl, row, before));
    if (now) sums.sum = sumOf(sums.sum, weightOf(tbl, row, now));
    sums.count += (now ? 1 : 0) - (before ? 1 : 0);
    if (now) putSeal.run(tbl, row, now.sha256, now.fields);
    else dropSeal.run(tbl, row);
  };

  const readNow = ({ one, table }: Reader, row: string): { text: Buffer; seal: Seal } | null => {
    const text = one.get({ row }) as Buffer | undefined;
    return text ? { text, seal: sealOf(text, table.columns) } : null;
  };

  /** Null if a row matches its seal. While any rows wait for their first seal, a row without one counts as waiting. */
  const compare = (
    { table }: Reader,
    row: string,
    seal: Seal | null,
    now: Seal | null,
    waiting: boolean,
  ): SealFinding | null => {
    const found = (kind: SealFinding['kind'], fields: readonly string[] = []): SealFinding => ({
      ...{ kind, tbl: table.name, row, fields },
      ...{ at: null, by: null },
    });
    if (!seal) return now && !waiting ? found('added') : null;
    if (!now) return found('missing');
    return isSame(seal, now) ? null : found('changed', changedColumns(seal, now, table.columns));
  };

  const overwritten = ({ tbl, row, fields, foundAt, acceptedAt, acceptedBy }: Broken): SealFinding => ({
    ...{ tbl, row, fields: fields === '' ? [] : fields.split(',') },
    kind: acceptedAt === null ? 'overwritten' : 'accepted',
    at: acceptedAt ?? foundAt,
    by: acceptedBy,
  });

  const noteBroken = (
    { tbl, row, fields }: SealFinding,
    found: Buffer | null,
    foundAt: string,
    by?: string,
  ): void => {
    const accepted = { acceptedAt: by === undefined ? null : foundAt, acceptedBy: by ?? null };
    addBroken.run({ tbl, row, found, fields: fields.join(), foundAt, ...accepted });
  };

  const renewOne = (sums: Root, { tbl, row, old }: ChangedRow, at: string): void => {
    const reader = byName.get(tbl)!;
    const seal = findSeal(tbl, row);
    const before = old && sealOf(old, reader.table.columns);
    const wrong = compare(reader, row, seal, before, sums.waiting !== null);
    if (wrong) noteBroken(wrong, old, at);
    const now = readNow(reader, row)?.seal ?? null;
    if (seal ? !now || !isSame(seal, now) : now) setSeal(sums, tbl, row, seal, now);
  };

  const sealIfNew = (sums: Root, { table }: Reader, rows: readonly unknown[]): number => {
    let count = 0;
    for (const { row, text } of rows as { readonly row: string; readonly text: Buffer }[]) {
      if (findSeal(table.name, row)) continue;
      setSeal(sums, table.name, row, null, sealOf(text, table.columns));
      count += 1;
    }
    return count;
  };

  /**
   * Gives rows of an earlier build their first seals, or those that a new library begins with. Call inside a transaction. True if no
   * row waits for its first seal any more.
   */
  const sealSome = (milliseconds: number, isNew = false): boolean => {
    const until = performance.now() + milliseconds;
    const sums = root();
    if (sums.waiting === null) return true;
    let [at, after] = JSON.parse(sums.waiting) as [number, string | null];
    let sealed = 0;
    for (let reader = readers[at]; reader; reader = readers[at]) {
      const rows = (reader.part ? reader.part.all({ after }) : reader.every.all()) as {
        readonly place?: string;
      }[];
      sealed += sealIfNew(sums, reader, rows);
      const isEnd = !reader.part || rows.length < PART;
      [at, after] = isEnd ? [at + 1, null] : [at, rows.at(-1)?.place ?? null];
      if (performance.now() >= until) break;
    }
    sums.waiting = at >= readers.length ? null : JSON.stringify([at, after]);
    if (sealed > 0 && !isNew) sums.since ??= new Date().toISOString();
    keepRoot(sums);
    return sums.waiting === null;
  };

  const findingsOf = function* (reader: Reader, waiting: boolean): InParts<SealFinding[]> {
    const { name, columns } = reader.table;
    const seals = new Map<string, Seal>();
    for (const each of sealsOf.iterate(name)) {
      const { row, ...seal } = each as Seal & { readonly row: string };
      seals.set(row, seal);
    }
    const findings: SealFinding[] = [];
    const keep = (finding: SealFinding | null): unknown => finding && findings.push(finding);
    for (const each of reader.every.iterate()) {
      const { row, text } = each as { readonly row: string; readonly text: Buffer };
      keep(compare(reader, row, seals.get(row) ?? null, sealOf(text, columns), waiting));
      seals.delete(row);
      yield 1;
    }
    for (const [row, seal] of seals) keep(compare(reader, row, seal, null, waiting));
    return findings;
  };

  const findingsInParts = function* (): InParts<SealFinding[]> {
    const { waiting } = root();
    const now: SealFinding[] = [];
    for (const reader of readers) now.push(...(yield* findingsOf(reader, waiting !== null)));
    return [...now, ...(sum.isRight() ? [] : [wrongSum]), ...(allBroken.all() as Broken[]).map(overwritten)];
  };
  const findings = (): SealFinding[] => finish(findingsInParts());

  return {
    /** Renews the seals of rows that a transaction has changed, at its end. */
    renew: (rows: readonly ChangedRow[]): void => {
      const sums = root();
      const at = new Date().toISOString();
      for (const row of rows) renewOne(sums, row, at);
      keepRoot(sums);
    },
    sealSome,
    /** Whether there is a seal for a row, even if the row itself is missing. */
    has: (tbl: string, row: string): boolean => findSeal(tbl, row) !== null,
    /** Counts seals that were added together with their new rows. Call inside a transaction. */
    countIn: (count: number, added: bigint): void => {
      // They are somewhere in the order of the seals.
      sum.again();
      const sums = root();
      keepRoot({ ...sums, count: sums.count + count, sum: sumOf(sums.sum, added) });
    },
    /** Whether rows wait for their first seal. */
    isWaiting: (): boolean => root().waiting !== null,
    /** When the rows of an earlier build were sealed; null in a library that never had any. */
    since: (): string | null => root().since,
    /**
     * Compares every row of every sealed table with its seal, and the seals with their sum, and lists what was found before.
     */
    findings,
    /** The same as `findings`; one item per row. */
    findingsInParts,
    /**
     * Adds the seals up once after each opening, for about so many milliseconds; call again until it returns true. Nobody else can change
     * the file while it is open, so that the sum stays as right or wrong as it is.
     */
    addSome: sum.addSome,
    /** What is wrong with the sum of all seals: null if nothing is, or if they are not added up yet. */
    wrongSum: (): SealFinding | null => (sum.addsUp() === false ? wrongSum : null),
    /** How many rows are sealed. */
    count: (): number => root().count,
    /** What is wrong with one row, also if Copydesk has written over it since; empty if nothing is, or it was accepted. */
    check: (tbl: string, row: string): SealFinding[] => {
      const reader = byName.get(tbl)!;
      const now = readNow(reader, row)?.seal ?? null;
      const seal = findSeal(tbl, row);
      // This is called for hundreds of photos in a list, so the row of sums is read only for a row without a seal.
      const wrong = compare(reader, row, seal, now, now !== null && !seal && root().waiting !== null);
      return [...(wrong ? [wrong] : []), ...(openBroken.all(tbl, row) as Broken[]).map(overwritten)];
    },
    /** The rows of a table that belong to a story, including missing ones. */
    rowsOf: (tbl: string, story: string): string[] => {
      const there = (byName.get(tbl)?.ofStory?.all(story) ?? []) as string[];
      return [...new Set([...(sealedOf.all({ tbl, of: story }) as string[]), ...there])];
    },
    /**
     * Notes that a person accepts a row as it is, or accepts that it is gone. Call inside a transaction. Returns whether
     * anything was wrong with it.
     */
    accept: (tbl: string, row: string, by: string, at: string): boolean => {
      const { changes } = accepts.run({ tbl, row, at, by });
      const reader = byName.get(tbl);
      if (!reader) {
        const isWrong = findings().some((one) => one === wrongSum);
        if (tbl !== wrongSum.tbl || !isWrong) return changes > 0;
        keepRoot({ ...root(), ...sum.addUp(), isMarked: true });
        sum.again();
        noteBroken(wrongSum, null, at, by);
        return true;
      }
      const now = readNow(reader, row);
      const seal = findSeal(tbl, row);
      const wrong = compare(reader, row, seal, now?.seal ?? null, root().waiting !== null);
      if (!wrong) return changes > 0;
      const sums = root();
      setSeal(sums, tbl, row, seal, now?.seal ?? null);
      keepRoot(sums);
      noteBroken(wrong, now?.text ?? null, at, by);
      return true;
    },
    /**
     * Seals every row as a migration has left it; `before` is what was wrong before the migration, and stays wrong. Call in its
     * transaction.
     */
    renewAll: (before: readonly SealFinding[]): void => {
      const at = new Date().toISOString();
      const isNow = before.filter(({ kind }) => kind !== 'overwritten' && kind !== 'accepted');
      for (const finding of isNow) noteBroken(finding, null, at);
      const sums: Root = { ...root(), ...sum.addUp(), isMarked: true };
      sum.again();
      if (sums.waiting !== null) sums.since ??= at;
      sums.waiting = null;
      for (const { table, every } of readers) {
        const gone = new Map(
          (sealsOf.all(table.name) as (Seal & { row: string })[]).map((seal) => [seal.row, seal]),
        );
        for (const { row, text } of every.all() as { readonly row: string; readonly text: Buffer }[]) {
          const [seal, now] = [gone.get(row) ?? null, sealOf(text, table.columns)];
          if (!seal || !isSame(seal, now)) setSeal(sums, table.name, row, seal, now);
          gone.delete(row);
        }
        for (const [row, seal] of gone) setSeal(sums, table.name, row, seal, null);
      }
      keepRoot(sums);
    },
  };
}
export type SealRepo = ReturnType<typeof sealRepo>;
