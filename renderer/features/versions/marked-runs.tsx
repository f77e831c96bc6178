import { VisuallyHidden } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import type { Run } from './compare-runs';
import styles from './comparison.module.css';

/** What a screen reader hears of words that are in one text alone. */
export interface Said {
  readonly added: string;
  readonly removed: string;
}

interface RunsProps {
  readonly runs: readonly Run[];
  readonly said: Said;
}

/** The runs of a comparison in a row. */
export const Runs = ({ runs, said }: RunsProps) =>
  runs.map((run, at) => <OneRun key={at} run={run} said={said} />);

const OneRun = ({ run, said }: { readonly run: Run; readonly said: Said }) => {
  const shown = <Shown run={run} />;
  if (run.kind === 'same') return shown;
  // Browsers tell few screen readers about ins and del, so the words say it too.
  const Mark = run.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark
      className={classNames(
        run.kind === 'added' ? styles.ins : styles.del,
        run.of === 'looks' && styles.looks,
      )}
    >
      <VisuallyHidden elementType="span">[{said[run.kind]}: </VisuallyHidden>
      {shown}
      <VisuallyHidden elementType="span">] </VisuallyHidden>
    </Mark>
  );
};

/** How each look is drawn. Struck-out words are only named: a line through them would say that they went. */
const DRAWN: Readonly<Record<string, string | undefined>> = {
  bold: styles.bold,
  italic: styles.italic,
  subscript: styles.subscript,
  superscript: styles.superscript,
  code: styles.code,
};

const Shown = ({ run }: { readonly run: Run }) => {
  if (run.of === 'looks') return <span lang="en">[{run.text}]</span>;
  const drawn = run.looks.flatMap((look) => DRAWN[look] ?? []);
  return drawn.length > 0 ? <span className={drawn.join(' ')}>{run.text}</span> : run.text;
};
