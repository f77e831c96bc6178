import { expect, it } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../../desk/desk';
import { watchKnownWords } from './known-words';
import { waitFor } from '../../../test/support/wait-for';

it('teaches the words at the start and after a change, and none while the library is closed', async () => {
  const taught: (readonly string[])[] = [];
  let words: readonly string[] | null = ['Bhopal'];
  let tell: (event: AppEvent) => void = () => undefined;
  const desk: Desk = {
    call: async () =>
      words === null
        ? { ok: false, error: { code: 'LIBRARY_GONE', message: 'It is gone.' } }
        : { ok: true, value: { words } },
    onEvent: (listener) => {
      tell = listener;
      return () => undefined;
    },
    close: async () => undefined,
  };
  await watchKnownWords(desk, (heard) => taught.push(heard), 0);
  expect(taught).toEqual([['Bhopal']]);
  words = ['Bhopal', 'Jaipur'];
  tell({ kind: 'stories.changed', id: null });
  await waitFor(() => expect(taught.at(-1)).toEqual(['Bhopal', 'Jaipur']));
  words = null;
  tell({ kind: 'library.changed' });
  tell({ kind: 'backups.changed' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(taught).toHaveLength(2);
});
