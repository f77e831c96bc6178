import { Sha256 } from '@shared/story/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { changesOf } from './photo-changes';
import type { Typed } from './photo-fields';

/** Photos that are chosen together, by their ids with commas between them. */
export type Choice = string;

type All = Readonly<Record<Choice, Typed>>;

const without = (typed: Typed, saved: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([field, text]) => saved[field as keyof Typed] !== text));

const isSaid = (typed: Typed): boolean => Object.keys(typed).length > 0;

/**
 * What was typed at the photo desk and is not saved yet, by the photos that it is about. It waits for them while others are
 * chosen, and while the photo desk is closed: only saving and discarding end it. A page that holds any asks before it ends.
 */
export function useUnsavedWords() {
  const client = useQueryClient();
  const [all, setAll] = useState<All>({});
  const newest = useRef(all);
  const change = useCallback((next: (all: All) => All) => {
    newest.current = next(newest.current);
    setAll(newest.current);
  }, []);

  const waiting = useMemo(() => Object.entries(all).filter(([, typed]) => isSaid(typed)), [all]);

  const save = useCallback(
    async (choice: Choice): Promise<number> => {
      const typed = newest.current[choice] ?? {};
      if (!isSaid(typed)) return 0;
      const ids = choice.split(',').map((id) => Sha256.parse(id));
      const { changed } = await desk.call('photos.edit', { ids, changes: changesOf(typed) });
      await readAgain(client, ['photos']);
      // What was typed over these words since is not stored.
      change((now) => ({ ...now, [choice]: without(now[choice] ?? {}, typed) }));
      return changed;
    },
    [client, change],
  );
  const saveAll = useCallback(async (): Promise<void> => {
    for (const choice of Object.keys(newest.current)) await save(choice);
  }, [save]);

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (Object.values(newest.current).some(isSaid)) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);

  return useMemo(
    () => ({
      waiting,
      of: (choice: Choice): Typed => all[choice] ?? {},
      type: (choice: Choice, words: Typed) =>
        change((now) => ({ ...now, [choice]: { ...now[choice], ...words } })),
      discard: (choice: Choice) => change((now) => ({ ...now, [choice]: {} })),
      discardAll: () => change(() => ({})),
      /** Another file is in a photo's place: the words are about that one. */
      move: (from: Choice, to: Choice) =>
        change((now) => ({ ...now, [from]: {}, [to]: { ...now[from], ...now[to] } })),
      /** Stores what was typed of a choice; says of how many photos the record changed. */
      save,
      saveAll,
    }),
    [waiting, all, change, save, saveAll],
  );
}
export type UnsavedWords = ReturnType<typeof useUnsavedWords>;
