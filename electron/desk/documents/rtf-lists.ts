/** A list's levels: whether each is numbered, and from what number on. */
interface Level {
  /** `\\levelnfc`: 23 is a bullet, 255 nothing, all others count. */
  kind: number;
  start: number;
}

const BULLET = 23;
const NOTHING = 255;

/** The lists that an RTF file declares (`\\listtable`, `\\listoverridetable`), and how far each has counted. */
export class RtfLists {
  private readonly levels = new Map<number, Level[]>();
  private readonly lists = new Map<number, number>();
  private open: Level[] = [];
  private id = 0;
  private readonly counts = new Map<string, number>();

  /** Takes a control word of the two tables. */
  declare(name: string, param: number | null): void {
    switch (name) {
      case 'list':
        this.open = [];
        return;
      case 'listlevel':
        this.open.push({ kind: BULLET, start: 1 });
        return;
      case 'levelnfc':
      case 'levelnfcn':
        if (this.open.length > 0) this.open.at(-1)!.kind = param ?? 0;
        return;
      case 'levelstartat':
        if (this.open.length > 0) this.open.at(-1)!.start = param ?? 1;
        return;
      case 'listid':
        this.id = param ?? 0;
        // The list's own number ends its levels; an override names the list that it is of.
        if (this.open.length > 0) this.levels.set(this.id, this.open);
        return;
      case 'listoverride':
        this.open = [];
        return;
      case 'ls':
        this.lists.set(param ?? 0, this.id);
    }
  }

  /** The next number of a list at a level, from 0; null if it has bullets, or is not declared. */
  next(list: number, level: number): number | null {
    const { kind, start } = this.levels.get(this.lists.get(list) ?? NaN)?.[level] ?? {
      kind: BULLET,
      start: 1,
    };
    if (kind === BULLET || kind === NOTHING) return null;
    const key = `${list}:${level}`;
    const number = (this.counts.get(key) ?? start - 1) + 1;
    this.counts.set(key, number);
    for (let deeper = level + 1; deeper < 9; deeper += 1) this.counts.delete(`${list}:${deeper}`);
    return number;
  }
}
