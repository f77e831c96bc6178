import type { SaidLine } from '@shared/block-contract/says';
import { canonicalJson } from '@shared/canonical-json';
import { diffArrays } from 'diff';
import type { CutWords } from './compare-runs';

/** A line of the older text and the line of the newer one that it became; one of them alone was removed or added. */
export type LinePair =
  | { readonly kind: 'same'; readonly line: SaidLine }
  | {
      readonly kind: 'changed';
      readonly older: SaidLine;
      readonly newer: SaidLine;
      readonly isMoved: boolean;
    }
  | { readonly kind: 'removed' | 'added'; readonly line: SaidLine; readonly isMoved: boolean };

/** Beyond this many steps of change, two texts share too little for the search to be worth its time. */
const MOST_STEPS = 1_000;
/** Stretches with more pairs than this are paired in order: comparing each line with each would take too long. */
const MOST_PAIRS = 160_000;
/** How alike two lines must be to be shown as one that was edited: below it, the words left over say nothing. */
const ALIKE = 0.35;

/** A line as text, whatever block says it: a paragraph that was typed again is the same to a reader. */
const written = (line: SaidLine): string => canonicalJson({ ...line, block: undefined });

/** Lines in the order of the newer text, those that were removed where they stood. */
export function alignLines(
  older: readonly SaidLine[],
  newer: readonly SaidLine[],
  cut: CutWords,
): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [removed, added]: [SaidLine[], SaidLine[]] = [[], []];
  const flush = (): void => {
    pairs.push(...alignChanged(removed, added, cut));
    [removed, added] = [[], []];
  };
  let [olderAt, newerAt] = [0, 0];
  for (const { kind, count } of lineParts(older.map(written), newer.map(written))) {
    if (kind === 'removed') removed.push(...older.slice(olderAt, olderAt + count));
    else if (kind === 'added') added.push(...newer.slice(newerAt, newerAt + count));
    else {
      flush();
      pairs.push(...newer.slice(newerAt, newerAt + count).map((line): LinePair => ({ kind: 'same', line })));
    }
    if (kind !== 'added') olderAt += count;
    if (kind !== 'removed') newerAt += count;
  }
  flush();
  return withMoves(pairs);
}

interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly count: number;
}

function lineParts(older: string[], newer: string[]): readonly Part[] {
  const found = diffArrays(older, newer, { maxEditLength: MOST_STEPS });
  return (
    found?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      count: value.length,
    })) ?? [
      { kind: 'removed', count: older.length },
      { kind: 'added', count: newer.length },
    ]
  );
}

/**
 * Finds which of the lines that were taken out of a place became which of those that were put in: the pairing, in order, in
 * which the most words stay.
 */
function alignChanged(
  removed: readonly SaidLine[],
  added: readonly SaidLine[],
  cut: CutWords,
): readonly LinePair[] {
  const alike = likeness(removed, added, cut);
  const pairs: LinePair[] = [];
  const edited =
    removed.length * added.length > MOST_PAIRS ? inOrder(removed, added, alike) : best(removed, added, alike);
  let next = 0;
  removed.forEach((older, i) => {
    const j = edited.get(i);
    if (j === undefined) {
      pairs.push({ kind: 'removed', line: older, isMoved: false });
      return;
    }
    pairs.push(...added.slice(next, j).map(addedLine), {
      kind: 'changed',
      older,
      newer: added[j]!,
      isMoved: false,
    });
    next = j + 1;
  });
  return [...pairs, ...added.slice(next).map(addedLine)];
}

const addedLine = (line: SaidLine): LinePair => ({ kind: 'added', line, isMoved: false });

type Likeness = (i: number, j: number) => number;
/** Which removed line, by its place, became which added one. Both grow together. */
type Edited = ReadonlyMap<number, number>;

const inOrder = (removed: readonly SaidLine[], added: readonly SaidLine[], alike: Likeness): Edited =>
  new Map(removed.flatMap((_, at) => (added[at] && alike(at, at) >= ALIKE ? [[at, at] as const] : [])));

/** The longest common subsequence of lines that are more or less alike, weighed by how alike they are. */
function best(removed: readonly SaidLine[], added: readonly SaidLine[], alike: Likeness): Edited {
  const width = added.length + 1;
  const weights = new Float64Array((removed.length + 1) * width);
  const at = (i: number, j: number): number => weights[i * width + j]!;
  const paired = new Set<number>();
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const likeness = alike(i, j);
      const apart = Math.max(at(i + 1, j), at(i, j + 1));
      const together = likeness >= ALIKE ? likeness + at(i + 1, j + 1) : 0;
      if (together > apart) paired.add(i * width + j);
      weights[i * width + j] = Math.max(apart, together);
    }
  }
  const edited = new Map<number, number>();
  for (let i = 0, j = 0; i < removed.length && j < added.length;) {
    if (paired.has(i * width + j)) edited.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return edited;
}

/** How alike the lines of two stretches are, from 0 to 1. */
function likeness(removed: readonly SaidLine[], added: readonly SaidLine[], cut: CutWords): Likeness {
  const [was, is] = [removed, added].map((lines) => lines.map((line) => bagOf(line, cut)));
  return (i, j) => {
    const [older, newer] = [removed[i]!, added[j]!];
    if (older.id !== null || newer.id !== null) return older.id === newer.id ? 1 : 0;
    if (older.block !== undefined && older.block === newer.block) return 1;
    const words = shared(was![i]!, is![j]!);
    return words ?? (older.kind === newer.kind ? 1 : 0.5);
  };
}

interface Bag {
  readonly size: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** The words of a line, the speaker of a quotation included, and how often each is in it. */
function bagOf({ runs, notes }: SaidLine, cut: CutWords): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { text } of [...runs, ...notes.filter(({ isRead }) => isRead).flatMap((note) => note.runs)]) {
    for (const word of cut(text.toLowerCase())) {
      if (!/[\p{L}\p{N}]/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      size += 1;
    }
  }
  return { size, counts };
}

/** The share of words that two lines have in common (Dice); null if neither has any. */
function shared(a: Bag, b: Bag): number | null {
  const size = a.size + b.size;
  if (size === 0) return null;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / size;
}

/** Marks lines that went at one place and came at another: those of the same block, edited or not, and those that read the same. */
function withMoves(pairs: readonly LinePair[]): readonly LinePair[] {
  return movedBy(
    movedBy(pairs, ({ id, block }) => id ?? block ?? null),
    (line) => line.id ?? written(line),
  );
}

function movedBy(pairs: readonly LinePair[], nameOf: (line: SaidLine) => string | null): readonly LinePair[] {
  const gone = new Map<string, number[]>();
  pairs.forEach((pair, at) => {
    const name = pair.kind === 'removed' && !pair.isMoved ? nameOf(pair.line) : null;
    if (name !== null) gone.set(name, [...(gone.get(name) ?? []), at]);
  });
  const moved = [...pairs];
  pairs.forEach((pair, at) => {
    if (pair.kind !== 'added' || pair.isMoved) return;
    const name = nameOf(pair.line);
    const from = name === null ? undefined : gone.get(name)?.shift();
    const left = from === undefined ? undefined : pairs[from];
    if (from === undefined || left?.kind !== 'removed') return;
    moved[from] = { ...left, isMoved: true };
    moved[at] =
      written(left.line) === written(pair.line)
        ? { ...pair, isMoved: true }
        : { kind: 'changed', older: left.line, newer: pair.line, isMoved: true };
  });
  return moved;
}
