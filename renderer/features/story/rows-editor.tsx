import { Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button';
import styles from './story-tab.module.css';
import { focusFirstField } from '../../ui/focus-first-field';
import { useRowKeys } from './use-row-keys';

interface RowsEditorProps<Row> {
  /** Where a finding of a check leads: `field-bylines`. */
  readonly id: string;
  readonly title: string;
  readonly addLabel: string;
  /** What is shown there while there is no row. */
  readonly none: string;
  readonly rows: readonly Row[];
  readonly newRow: () => Row;
  readonly onChange: (rows: Row[]) => void;
  readonly children: (row: RowProps<Row>) => ReactNode;
}

export interface RowProps<Row> {
  readonly row: Row;
  /** From 1. */
  readonly position: number;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/**
 * A titled list of rows that can be added, changed and removed. The caret goes into the first field of a new row, and back
 * to the button when a row is removed: neither may leave the keyboard nowhere.
 */
export function RowsEditor<Row>(props: RowsEditorProps<Row>) {
  const { id, title, addLabel, none, rows, newRow, onChange, children } = props;
  const keys = useRowKeys();
  const titleId = useId();
  const list = () => document.getElementById(id);
  const add = () => {
    // Drawn at once, so that its first field is there to take the caret.
    flushSync(() => {
      keys.add(rows.length);
      onChange([...rows, newRow()]);
    });
    const added = list()?.lastElementChild;
    if (added instanceof HTMLElement) focusFirstField(added);
  };
  return (
    <section className={styles.group} aria-labelledby={titleId} id={id}>
      <div className={styles.groupHead}>
        <h2 id={titleId} className={styles.groupTitle}>
          {title}
        </h2>
        <Button small onPress={add}>
          <Plus aria-hidden /> {addLabel}
        </Button>
      </div>
      {rows.map((row, at) => (
        <div key={keys.at(at)} data-part={at}>
          {children({
            row,
            position: at + 1,
            onChange: (changed) => onChange(rows.map((old, other) => (other === at ? changed : old))),
            onRemove: () => {
              keys.remove(rows.length, at);
              onChange(rows.filter((_, other) => other !== at));
              list()?.querySelector('button')?.focus();
            },
          })}
        </div>
      ))}
      {rows.length === 0 && <p className={styles.note}>{none}</p>}
    </section>
  );
}
