import type { BlockId } from '../story/ids';
import type { StoryPhoto } from '../story/photo';
import type { BodyNode } from './body-node';

/** A run of words with how it is set and where it leads: `bold`, `link to https://…`. */
export interface SaidRun {
  readonly text: string;
  readonly looks: readonly string[];
}

/** What is said beside the words of a line: `Attribution`, `Credit`, `Alignment`. */
export interface SaidNote {
  readonly label: string;
  readonly runs: readonly SaidRun[];
  /** Whether it is words that somebody reads or hears: search finds them. Settings and addresses are not. */
  readonly isRead: boolean;
  /**
   * Whether each line of it, or each part between semicolons, is a value by itself, such as a name or an address: two of
   * them are not compared word by word.
   */
  readonly isWhole: boolean;
}

/** One line of a comparison: a paragraph, a list item, a photo. */
export interface SaidLine {
  /** What it is, with what tells it from its siblings: `Heading 2`, `Numbered item`. */
  readonly kind: string;
  /** What stays the same while the line is edited, such as a photo's id; null if nothing does. */
  readonly id: string | null;
  /** The block that says it, if it is known: an edited line is paired by it, and equal words without. */
  readonly block?: BlockId;
  /** How deep it is nested: 0 at the top. */
  readonly level: number;
  /** Whether its words are part of the running copy, or stand beside it and may repeat it, as a pull quote's do. */
  readonly standing: 'copy' | 'beside';
  readonly runs: readonly SaidRun[];
  readonly notes: readonly SaidNote[];
}

/** What most lines are. A line that was always of that kind need not say so. */
export const PLAIN_KINDS: ReadonlySet<string> = new Set(['Paragraph', 'List item']);

/** What a block needs from around it to say what it is. */
export interface SaysContext {
  readonly photos: Readonly<Record<string, StoryPhoto>>;
  /** What inline nodes say in a row. */
  readonly runs: (nodes: readonly BodyNode[]) => readonly SaidRun[];
  /** What blocks that are in a holder say. A holder that sets its blocks apart says them {@link deeper}. */
  readonly lines: (nodes: readonly BodyNode[]) => readonly SaidLine[];
}

/** A line of the running copy, with what differs from a plain one. */
export const saidLine = (line: Pick<SaidLine, 'kind'> & Partial<SaidLine>): SaidLine => ({
  id: null,
  level: 0,
  standing: 'copy',
  runs: [],
  notes: [],
  ...line,
});

/** A line of words; nothing if it has no words and nothing is said beside them: an empty line is a typing habit, not copy. */
export const wordsLine = (line: Pick<SaidLine, 'kind' | 'runs'> & Partial<SaidLine>): readonly SaidLine[] => {
  const made = saidLine(line);
  return made.notes.length === 0 && saidText(made.runs).trim() === '' ? [] : [made];
};

export const deeper = (lines: readonly SaidLine[]): readonly SaidLine[] =>
  lines.map((line) => ({ ...line, level: line.level + 1 }));

/** Words without formatting; nothing for no words. */
export const plainRun = (text: string): readonly SaidRun[] => (text === '' ? [] : [{ text, looks: [] }]);

/** Words beside the copy that are read or heard. Nothing if they are empty. */
export const readNote = (label: string, words: string | readonly SaidRun[]): readonly SaidNote[] =>
  noteOf(label, words, { isRead: true, isWhole: false });

/** Names, tags and the like, one a line: read as words, and compared as wholes. Nothing if they are empty. */
export const nameNote = (label: string, names: string): readonly SaidNote[] =>
  noteOf(label, names, { isRead: true, isWhole: true });

/** A setting, address or other fact that is not read as words. Nothing if it is empty. */
export const settingNote = (label: string, value: string): readonly SaidNote[] =>
  noteOf(label, value, { isRead: false, isWhole: true });

/** Sentences about a picture or a story that no reader of the page sees. Nothing if there are none. */
export const unreadNote = (label: string, words: string): readonly SaidNote[] =>
  noteOf(label, words, { isRead: false, isWhole: false });

function noteOf(
  label: string,
  words: string | readonly SaidRun[],
  how: Pick<SaidNote, 'isRead' | 'isWhole'>,
): readonly SaidNote[] {
  const runs = typeof words === 'string' ? plainRun(words) : words;
  return runs.length === 0 ? [] : [{ label, runs, ...how }];
}

const DIRECTIONS: Readonly<Record<string, string>> = { ltr: 'left to right', rtl: 'right to left' };

export const directionName = (direction: unknown): string => DIRECTIONS[String(direction)] ?? '';

/** What every element node can be set to, beside what its own kind says. */
export const elementNotes = ({
  direction,
  format,
  indent,
}: Readonly<Record<'direction' | 'format' | 'indent', unknown>>): readonly SaidNote[] => [
  ...settingNote('Direction', directionName(direction)),
  ...settingNote('Alignment', typeof format === 'string' ? format : ''),
  ...settingNote('Indent', typeof indent === 'number' && indent > 0 ? String(indent) : ''),
];

/** The words of runs, without how they are set. */
export const saidText = (runs: readonly SaidRun[]): string => runs.map(({ text }) => text).join('');
