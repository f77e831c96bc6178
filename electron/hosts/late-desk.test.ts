import { expect, it } from 'vitest';
import type { AppEvent } from '@shared/api/events';
import type { Desk } from '../desk/desk';
import { lateDesk } from './late-desk';

function openDesk() {
  let emit: (event: AppEvent) => void = () => undefined;
  let closed = false;
  const desk: Desk = {
    call: async (channel) => ({ ok: true, value: channel }),
    onEvent: (listener) => {
      emit = listener;
      return () => undefined;
    },
    close: async () => {
      closed = true;
    },
  };
  return { desk, emit: (event: AppEvent) => emit(event), isClosed: () => closed };
}

it('keeps calls until the desk is open, passes its events on and closes it', async () => {
  const opened = openDesk();
  let open: (desk: Desk) => void = () => undefined;
  const late = lateDesk(new Promise<Desk>((resolve) => (open = resolve)));
  const heard: AppEvent[] = [];
  const stop = late.onEvent((event) => heard.push(event));
  const answer = late.call('app.info', {});
  open(opened.desk);
  expect(await answer).toEqual({ ok: true, value: 'app.info' });
  opened.emit({ kind: 'library.changed' });
  stop();
  opened.emit({ kind: 'photos.changed' });
  expect(heard).toEqual([{ kind: 'library.changed' }]);
  await late.close();
  expect(opened.isClosed()).toBe(true);
});

it('fails calls and still closes where the desk cannot be opened', async () => {
  const late = lateDesk(Promise.reject(new Error('no such file')));
  expect(await late.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'UNREACHABLE' } });
  await late.close();
});
