import { assertNever } from '@shared/assert-never';
import type { SaidLine, SaidNote, SaidRun } from '@shared/block-contract/says';
import { isTextFormat } from '@shared/blocks/text/looks';
import { canonicalJson } from '@shared/canonical-json';
import { withoutBlockIds } from '@shared/document/block-ids';
import { leanBody } from '@shared/document/lean-body';
import { bodyLines, spareLines, storyNotes } from '@shared/document/story-says';
import type { Story } from '@shared/document/story';
import { alignLines, type LinePair } from './align-lines';
import {
  compareRuns,
  cutValues,
  lookRun,
  sameRuns,
  wholeRuns,
  wordCutter,
  type CutWords,
  type Run,
} from './compare-runs';
import { strings } from './strings';

/** What is said beside a line's words, or in a field of the story, and how it changed. */
export interface ComparedNote {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** A line of the body; `same` lines are kept for their context. */
export interface ComparedLine {
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved here' | 'moved away';
  /** What it is: `Heading 2`. Both, if it became something else. */
  readonly kind: readonly Run[];
  /** How deep it is nested in the text that it is in. */
  readonly level: number;
  readonly runs: readonly Run[];
  readonly notes: readonly ComparedNote[];
}

export interface StoryComparison {
  /**
   * `same`: the stored texts are equal. `stored`: they are not, but nothing that this comparison shows differs, such as an
   * empty line. `formatting`: only how words are set.
   */
  readonly verdict: 'same' | 'stored' | 'formatting' | 'changed';
  readonly fields: readonly ComparedNote[];
  readonly body: readonly ComparedLine[];
}

/**
 * What changed from one version of a story to another, for a person to read. Everything is shown that a reader of the page
 * sees or hears, and everything that changes what is exported: what the blocks and fields say is declared beside them.
 */
export function compareStories(older: Story, newer: Story): StoryComparison {
  const cut = wordCutter(newer.language);
  const fields = [...comparedFields(older, newer, cut), ...comparedSpare(older, newer, cut)];
  const body = alignLines(bodyLines(older), bodyLines(newer), cut).map((pair) => comparedLine(pair, cut));
  return { verdict: verdictOf(older, newer, fields, body), fields, body };
}

function verdictOf(
  older: Story,
  newer: Story,
  fields: readonly ComparedNote[],
  body: readonly ComparedLine[],
): StoryComparison['verdict'] {
  const changed = body.filter(({ change }) => change !== 'same');
  if (fields.length === 0 && changed.length === 0) return isStoredAlike(older, newer) ? 'same' : 'stored';
  const runs = [
    ...fields.flatMap((note) => note.runs),
    ...changed.flatMap(({ kind, runs: words, notes }) => [
      ...kind,
      ...words,
      ...notes.flatMap((note) => note.runs),
    ]),
  ].filter(({ kind }) => kind !== 'same');
  const isFormatting =
    changed.every(({ change }) => change === 'changed') &&
    runs.every((run) => run.of === 'looks' && run.looks.every(isTextFormat));
  return isFormatting ? 'formatting' : 'changed';
}

/** Whether two stories are stored as one and the same document, but for the ids of their blocks. */
function isStoredAlike(older: Story, newer: Story): boolean {
  const stored = (story: Story): string =>
    canonicalJson({ ...story, body: leanBody(withoutBlockIds(story.body)) });
  return stored(older) === stored(newer);
}

function comparedFields(older: Story, newer: Story, cut: CutWords): readonly ComparedNote[] {
  const was = new Map(storyNotes(older));
  return storyNotes(newer).flatMap(([field, notes]) => {
    if (canonicalJson(older[field]) === canonicalJson(newer[field])) return [];
    const before = was.get(field) ?? [];
    const compared = comparedNotes(before, notes, cut);
    // Two values that read alike, such as a name with a comma and a name with a role, are not the same.
    const label = [...notes, ...before][0]?.label ?? field;
    return compared.length > 0 ? compared : [{ label, runs: [OTHERWISE] }];
  });
}

const OTHERWISE = lookRun('added', [strings.storedDifferently]);

/** Photos that a version keeps without showing them. */
function comparedSpare(older: Story, newer: Story, cut: CutWords): readonly ComparedNote[] {
  return alignLines(spareLines(older), spareLines(newer), cut)
    .map((pair) => comparedLine(pair, cut))
    .filter(({ change }) => change === 'changed' || change === 'added' || change === 'removed')
    .map(({ kind, notes }) => ({
      label: kind.map(({ text }) => text).join(''),
      runs: [
        ...kind.filter((run) => run.kind !== 'same'),
        ...notes.flatMap(({ label, runs }): readonly Run[] => [
          { kind: 'same', of: 'words', text: `\n${label}: `, looks: [] },
          ...runs,
        ]),
      ],
    }));
}

function comparedLine(pair: LinePair, cut: CutWords): ComparedLine {
  switch (pair.kind) {
    case 'changed':
      return changedLine(pair, cut);
    case 'same': {
      const { kind, level, runs } = pair.line;
      return {
        change: 'same',
        kind: sameRuns(named(kind)),
        level,
        runs: sameRuns(runs),
        notes: nameOf(pair.line),
      };
    }
    case 'added':
    case 'removed': {
      const { kind, line, isMoved } = pair;
      // Of what only moved, the words say enough.
      const notes = isMoved
        ? line.notes.filter(({ isRead }) => isRead && line.runs.length === 0)
        : line.notes;
      return {
        change: isMoved ? (kind === 'added' ? 'moved here' : 'moved away') : kind,
        kind: wholeRuns(kind, named(line.kind)),
        level: line.level,
        runs: wholeRuns(kind, line.runs),
        notes: notes.map(({ label, runs }) => ({ label, runs: wholeRuns(kind, runs) })),
      };
    }
    default:
      return assertNever(pair);
  }
}

function changedLine(
  { older, newer, isMoved }: Extract<LinePair, { readonly kind: 'changed' }>,
  cut: CutWords,
): ComparedLine {
  const runs = compareRuns(older.runs, newer.runs, cut);
  const kind = isMoved ? wholeRuns('added', named(newer.kind)) : replaced(older.kind, newer.kind);
  const level =
    older.level === newer.level
      ? []
      : [noteOf(strings.level, replaced(`${older.level + 1}`, `${newer.level + 1}`))];
  const notes = [...level, ...comparedNotes(older.notes, newer.notes, cut)];
  const isShown = [...kind, ...runs].some((run) => run.kind !== 'same') || notes.length > 0;
  return {
    change: isMoved ? 'moved here' : 'changed',
    kind,
    level: newer.level,
    runs: isShown ? runs : [...runs, OTHERWISE],
    notes: [...nameOf(newer).filter(({ label }) => !notes.some((note) => note.label === label)), ...notes],
  };
}

const named = (kind: string): readonly SaidRun[] => [{ text: kind, looks: [] }];
const noteOf = (label: string, runs: readonly Run[]): ComparedNote => ({ label, runs });

/** What tells a line without words, such as a photo, from others of its kind: the first that is read of it. */
const nameOf = ({ runs, notes }: SaidLine): readonly ComparedNote[] =>
  runs.length > 0
    ? []
    : notes
        .filter(({ isRead }) => isRead)
        .slice(0, 1)
        .map((note) => noteOf(note.label, sameRuns(note.runs)));

const replaced = (was: string, is: string): readonly Run[] =>
  was === is ? sameRuns(named(is)) : [...wholeRuns('removed', named(was)), ...wholeRuns('added', named(is))];

/** The notes that differ, by their labels, in the order of the newer text; what only the older one says comes last. */
function comparedNotes(
  older: readonly SaidNote[],
  newer: readonly SaidNote[],
  cut: CutWords,
): readonly ComparedNote[] {
  const labels = [...new Set([...newer, ...older].map(({ label }) => label))];
  const of = (notes: readonly SaidNote[], label: string) => notes.find((note) => note.label === label);
  return labels.flatMap((label) => {
    const [before, after] = [of(older, label), of(newer, label)];
    const [was, is] = [before?.runs ?? [], after?.runs ?? []];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    const isWhole = (after ?? before)?.isWhole === true;
    return [{ label, runs: compareRuns(was, is, isWhole ? cutValues : cut) }];
  });
}
