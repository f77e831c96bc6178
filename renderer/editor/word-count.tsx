import type { Story } from '@shared/story/story';
import { storyWordCount } from '@shared/story/word-count';
import { useDeferredValue, useMemo } from 'react';
import styles from './story-editor.module.css';

/** How long the copy is, as the page's structured data will say it. Counted when there is time. */
export function WordCount({ story }: { readonly story: Story }) {
  const settled = useDeferredValue(story);
  const words = useMemo(() => storyWordCount(settled), [settled]);
  return (
    <p className={styles.words}>
      {words.toLocaleString(story.language)} {words === 1 ? 'word' : 'words'}
    </p>
  );
}
