import { isPicture } from '@shared/blocks/photo/picture-files.dom';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { desk } from '../../api/client';
import { sentence } from '@shared/sentence';

/** How many pictures are on their way at once: one is read from the disk while the desk reads the other. */
const AT_ONCE = 2;
/** The list follows at most this often, or hundreds of pictures would ask for it hundreds of times (milliseconds). */
const FOLLOW_MS = 1000;

export interface Adding {
  readonly state: 'idle' | 'running' | 'ended' | 'cancelled';
  readonly total: number;
  readonly done: number;
  readonly added: number;
  /** Names of pictures that the library had already. */
  readonly known: readonly string[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

const nothing: Adding = { state: 'idle', total: 0, done: 0, added: 0, known: [], refused: [] };

/** Adds pictures to the library one after the other, however many: a file is read only when its turn has come. */
export function useAddPhotos() {
  const client = useQueryClient();
  const [adding, setAdding] = useState(nothing);
  const queue = useRef<File[]>([]);
  const running = useRef(0);
  const followed = useRef(0);

  const follow = useCallback(
    (isEnd: boolean) => {
      if (!isEnd && performance.now() - followed.current < FOLLOW_MS) return;
      followed.current = performance.now();
      void client.invalidateQueries({ queryKey: ['photos'] });
    },
    [client],
  );

  const work = useCallback(async () => {
    running.current += 1;
    for (let file = queue.current.shift(); file; file = queue.current.shift()) {
      const { name } = file;
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { known } = await desk.call('photos.add', { name, bytes });
        setAdding((now) => ({
          ...now,
          done: now.done + 1,
          ...(known ? { known: [...now.known, name] } : { added: now.added + 1 }),
        }));
      } catch (failure) {
        const why = sentence(failure);
        setAdding((now) => ({ ...now, done: now.done + 1, refused: [...now.refused, { name, why }] }));
      }
      follow(false);
    }
    running.current -= 1;
    if (running.current > 0) return;
    setAdding((now) => (now.state === 'running' ? { ...now, state: 'ended' } : now));
    follow(true);
  }, [follow]);

  return useMemo(
    () => ({
      adding,
      /** Puts files into the queue; what is no picture is reported at once. */
      add: (files: readonly File[]) => {
        const pictures = files.filter(isPicture);
        const others = files.filter((file) => !isPicture(file));
        if (files.length === 0) return;
        setAdding((before) => {
          const now = before.state === 'running' ? before : nothing;
          return {
            ...now,
            state: 'running',
            total: now.total + pictures.length,
            refused: [...now.refused, ...others.map(({ name }) => ({ name, why: `${name} is no picture.` }))],
          };
        });
        queue.current.push(...pictures);
        for (let at = running.current; at < AT_ONCE; at += 1) void work();
      },
      /** Lets the pictures that are on their way arrive, and no more. */
      cancel: () => {
        queue.current = [];
        setAdding((now) => ({ ...now, state: 'cancelled' }));
      },
      dismiss: () => setAdding(nothing),
    }),
    [adding, work],
  );
}
export type AddPhotos = ReturnType<typeof useAddPhotos>;
