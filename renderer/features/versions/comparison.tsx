import { PLAIN_KINDS } from '@shared/block-contract/says';
import type { Story } from '@shared/document/story';
import { useMemo } from 'react';
import { compareStories, type ComparedLine, type ComparedNote, type StoryComparison } from './compare';
import { strings } from './strings';
import styles from './comparison.module.css';
import { fold } from './fold';
import { Runs, type Said } from './marked-runs';

interface ComparisonProps {
  readonly older: Story;
  readonly newer: Story;
  /** What a screen reader hears of words that are in one text alone. */
  readonly said?: Said;
}

const OF_VERSIONS: Said = { added: 'added', removed: 'removed' };

const VERDICTS: Readonly<Record<StoryComparison['verdict'], string>> = {
  same: strings.theTwoTextsAre,
  stored: strings.aReaderSeesAnd,
  formatting: strings.onlyFormattingChanged,
  changed: '',
};

/** Two versions as one text: what went is struck out, what came is underlined, and both are said aloud. */
export const Comparison = ({ older, newer, said = OF_VERSIONS }: ComparisonProps) => {
  const { verdict, fields, body } = useMemo(() => compareStories(older, newer), [older, newer]);
  const isBodyChanged = body.some(({ change }) => change !== 'same');
  return (
    <div className={styles.comparison}>
      {VERDICTS[verdict] && <p>{VERDICTS[verdict]}</p>}
      {fields.map((field, at) => (
        <section key={at} className={styles.field}>
          <h3 className={styles.label}>{field.label}</h3>
          <p className={styles.text} dir="auto" lang={newer.language}>
            <Runs runs={field.runs} said={said} />
          </p>
        </section>
      ))}
      {isBodyChanged && (
        <section className={styles.field}>
          <h3 className={styles.label}>{strings.body}</h3>
          {fold(body).map((part, at) =>
            typeof part === 'number' ? (
              <p key={at} className={styles.folded}>
                {strings.paragraphsSame({ count: part })}
              </p>
            ) : (
              <Line key={at} line={part} language={newer.language} said={said} />
            ),
          )}
        </section>
      )}
    </div>
  );
};

interface LineProps {
  readonly line: ComparedLine;
  readonly language: string;
  readonly said: Said;
}

const Line = ({ line, language, said }: LineProps) => (
  <div className={styles.line} style={{ marginInlineStart: `${Math.min(line.level, 8) * 1.25}rem` }}>
    <LineKind line={line} said={said} />
    {line.runs.length > 0 && (
      <p className={styles.text} dir="auto" lang={language}>
        <Runs runs={line.runs} said={said} />
      </p>
    )}
    {line.notes.map((note) => (
      <Note key={note.label} note={note} language={language} said={said} />
    ))}
  </div>
);

const MOVES: Readonly<Partial<Record<ComparedLine['change'], string>>> = {
  'moved here': strings.movedHere,
  'moved away': strings.movedAway,
};

/** What a line is, and that it moved. */
const LineKind = ({ line: { kind, change, runs }, said }: Omit<LineProps, 'language'>) => {
  const isPlain = kind.every(({ text }) => PLAIN_KINDS.has(text)) && kind.length === 1 && runs.length > 0;
  if (isPlain && !MOVES[change]) return null;
  return (
    <p className={styles.kind}>
      <Runs runs={kind} said={said} />
      {MOVES[change]}
    </p>
  );
};

interface NoteProps {
  readonly note: ComparedNote;
  readonly language: string;
  readonly said: Said;
}

const Note = ({ note, language, said }: NoteProps) => (
  <p className={styles.note}>
    <span className={styles.noteLabel}>{note.label}: </span>
    <bdi lang={language}>
      <Runs runs={note.runs} said={said} />
    </bdi>
  </p>
);
