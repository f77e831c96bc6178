import { useState } from 'react';
import type { Typed } from './photo-fields';

/**
 * What was typed of the photos that are chosen, `of` these, and is not saved yet. It waits for them while others are
 * chosen: only saving and discarding end it.
 */
export function useTyped(of: string) {
  const [all, setAll] = useState<Readonly<Record<string, Typed>>>({});
  const change = (choice: string, next: (typed: Typed) => Typed) =>
    setAll((now) => ({ ...now, [choice]: next(now[choice] ?? {}) }));
  return {
    typed: all[of] ?? {},
    type: (words: Typed) => change(of, (typed) => ({ ...typed, ...words })),
    discard: () => change(of, () => ({})),
    /** These words of a choice, which may be another by now, are stored. What was typed over them since is not. */
    forget: (choice: string, saved: Typed) => change(choice, (typed) => without(typed, saved)),
    /** Another file stands in a photo's place: the words are about that one. */
    move: (from: string, to: string) =>
      setAll((now) => ({ ...now, [from]: {}, [to]: { ...now[from], ...now[to] } })),
  };
}

const without = (typed: Typed, saved: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([field, text]) => saved[field as keyof Typed] !== text));
