import { useState } from 'react';
import { tellFailed } from '../../ui/toasts';
import { sentence } from '@shared/sentence';
import type { UnsavedWords } from './use-unsaved-words';

/** Leaves the photo desk, after asking what is to become of words that are not saved, if there are any. */
export function useLeaving(words: UnsavedWords) {
  const [next, setNext] = useState<(() => void) | null>(null);
  const [isSaving, setSaving] = useState(false);
  const saved = async (): Promise<boolean> => {
    setSaving(true);
    try {
      await words.saveAll();
      return true;
    } catch (failure) {
      tellFailed(sentence(failure));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const go = (then: () => void) => {
    setNext(null);
    then();
  };
  return {
    leave: (then: () => void) => {
      if (words.waiting.length === 0) then();
      else setNext(() => then);
    },
    saveAll: () => void saved(),
    asked: next && {
      photos: new Set(words.waiting.flatMap(([choice]) => choice.split(','))).size,
      isSaving,
      onSave: () =>
        void saved().then((isDone) => {
          if (isDone) go(next);
          else setNext(null);
        }),
      onDiscard: () => {
        words.discardAll();
        go(next);
      },
      onBack: () => setNext(null),
    },
  };
}
