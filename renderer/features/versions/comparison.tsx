import { canonicalJson } from '@shared/canonical-json';
import type { Story } from '@shared/story/story';
import { VisuallyHidden } from 'react-aria-components';
import { compareStories, type Difference, type Run } from './compare';
import styles from './comparison.module.css';
import { counted } from '@shared/counted';

interface ComparisonProps {
  readonly older: Story;
  readonly newer: Story;
  /** What a screen reader hears of words that are in one text alone. */
  readonly said?: Said;
}

interface Said {
  readonly added: string;
  readonly removed: string;
}

const OF_VERSIONS: Said = { added: 'added', removed: 'removed' };

/** Unchanged paragraphs in a row are folded beyond this many on either side of a change. */
const CONTEXT = 1;

/** Two versions as one text: what went is struck out, what came is underlined, and both are said aloud. */
export const Comparison = ({ older, newer, said = OF_VERSIONS }: ComparisonProps) => {
  const differences = compareStories(older, newer);
  if (!differences.some(({ changed }) => changed)) {
    const isSame = canonicalJson(older) === canonicalJson(newer);
    return <p>The two texts say the same{isSame ? '.' : '; only how it is set differs.'}</p>;
  }
  const fields = differences.filter(({ label }) => label !== 'Body');
  const body = differences.filter(({ label }) => label === 'Body');
  return (
    <div className={styles.comparison} lang={newer.language}>
      {fields.map((difference) => (
        <section key={difference.label} className={styles.field}>
          <h3 className={styles.label}>{difference.label}</h3>
          <Runs difference={difference} said={said} />
        </section>
      ))}
      {body.some(({ changed }) => changed) && (
        <section className={styles.field}>
          <h3 className={styles.label}>Body</h3>
          {fold(body).map((part, at) =>
            typeof part === 'number' ? (
              <p key={at} className={styles.folded}>
                {counted(part, 'paragraph')} {part === 1 ? 'is' : 'are'} the same
              </p>
            ) : (
              <Runs key={at} difference={part} said={said} />
            ),
          )}
        </section>
      )}
    </div>
  );
};

const Runs = ({ difference, said }: { readonly difference: Difference; readonly said: Said }) => (
  <p className={styles.text} dir="auto">
    {difference.runs.map((run, at) => (
      <Words key={at} run={run} said={said} />
    ))}
  </p>
);

const Words = ({ run, said }: { readonly run: Run; readonly said: Said }) => {
  if (run.kind === 'same') return run.text;
  // Browsers tell few screen readers about ins and del, so the words say it too.
  if (run.kind === 'added') {
    return (
      <ins className={styles.ins}>
        <VisuallyHidden elementType="span">[{said.added}: </VisuallyHidden>
        {run.text}
        <VisuallyHidden elementType="span">] </VisuallyHidden>
      </ins>
    );
  }
  return (
    <del className={styles.del}>
      <VisuallyHidden elementType="span">[{said.removed}: </VisuallyHidden>
      {run.text}
      <VisuallyHidden elementType="span">] </VisuallyHidden>
    </del>
  );
};

/** Replaces long stretches without a change by their count. */
function fold(body: readonly Difference[]): readonly (Difference | number)[] {
  const near = (at: number) =>
    body.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ changed }) => changed);
  const parts: (Difference | number)[] = [];
  body.forEach((difference, at) => {
    const last = parts.at(-1);
    if (near(at)) parts.push(difference);
    else if (typeof last === 'number') parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}
