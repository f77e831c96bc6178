import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readingAtCrash } from '@shared/api/desk-crash';
import { onAppEvent } from '../api/events';
import { tellFailed } from '../ui/toasts';

const CRASHED = 'The part of Copydesk that saves stories and reads pictures crashed';
const STARTS_AGAIN = `${CRASHED} and is started again. Your text is still in this window and is being saved.`;
const KEPT_DOWN = `${CRASHED} several times and is not started again. Your text is still in this window. Quit Copydesk and start it again: text that is not saved is offered then.`;

/** Says that the desk crashed, and asks it something, which starts it again; then what is not saved is saved. */
export function useDeskCrash(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      onAppEvent('desk.ended', ({ startsAgain, files }) => {
        const words = [startsAgain ? STARTS_AGAIN : KEPT_DOWN, readingAtCrash(files)].join(' ').trim();
        tellFailed(words, { about: 'desk.ended' });
        if (startsAgain) void queries.invalidateQueries({ queryKey: ['app'] });
      }),
    [queries],
  );
}
