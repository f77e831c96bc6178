import { sentence } from '@shared/sentence';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { strings } from './strings';
import styles from './backups.module.css';

interface WindowTextProps {
  readonly headline: string;
  readonly onCopy: () => Promise<void>;
  /** Saves the story as a file. Resolves to what is to be said of it, nothing if its user cancelled; rejects with a sentence for the user. */
  readonly onSave: () => Promise<string>;
}

type Saving = 'ready' | 'saving' | { readonly said: string } | { readonly problem: string };

/** Copies or saves the text in the window while no library can take it. */
export const WindowText = ({ headline, onCopy, onSave }: WindowTextProps) => {
  const [saving, setSaving] = useState<Saving>('ready');
  const save = async () => {
    setSaving('saving');
    try {
      setSaving({ said: await onSave() });
    } catch (failure) {
      setSaving({ problem: sentence(failure) });
    }
  };
  return (
    <section className={styles.part} aria-labelledby="window-text">
      <h3 id="window-text" className={styles.title}>
        {strings.takeAlongTheText}
      </h3>
      <p>
        <bdi className={styles.strong}>{headline || strings.noHeadlineYet}</bdi>
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => void onCopy()}>{strings.copyTheText}</Button>
        <Button isDisabled={saving === 'saving'} onPress={() => void save()}>
          {strings.saveItAsA}
        </Button>
      </div>
      <p className={styles.facts} role="status">
        {typeof saving === 'object' && 'said' in saving && saving.said}
      </p>
      {typeof saving === 'object' && 'problem' in saving && <Notice tone="stop">{saving.problem}</Notice>}
    </section>
  );
};
