import type { Byline } from '@shared/story/story';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { BylineCard } from './byline-card';
import styles from './story-tab.module.css';

interface BylinesEditorProps {
  readonly bylines: readonly Byline[];
  readonly onChange: (bylines: Byline[]) => void;
}

/** Bylines have no id of their own, so each card is given one here: removing the first must not reuse its card. */
export const BylinesEditor = ({ bylines, onChange }: BylinesEditorProps) => {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const keyAt = (at: number) => keys[at] ?? `at-${at}`;
  const allKeys = () => bylines.map((_, at) => keyAt(at));
  return (
    <section className={styles.group} aria-labelledby="bylines-title" id="field-bylines">
      <div className={styles.groupHead}>
        <h2 id="bylines-title" className={styles.groupTitle}>
          Bylines
        </h2>
        <Button
          small
          onPress={() => {
            setKeys([...allKeys(), crypto.randomUUID()]);
            onChange([...bylines, { kind: 'person', name: '' }]);
          }}
        >
          <Plus aria-hidden /> Add a byline
        </Button>
      </div>
      {bylines.map((byline, at) => (
        <BylineCard
          key={keyAt(at)}
          byline={byline}
          position={at + 1}
          onChange={(changed) => onChange(bylines.map((old, i) => (i === at ? changed : old)))}
          onRemove={() => {
            setKeys(allKeys().filter((_, i) => i !== at));
            onChange(bylines.filter((_, i) => i !== at));
          }}
        />
      ))}
      {bylines.length === 0 && <p className={styles.note}>Nobody is named yet.</p>}
    </section>
  );
};
