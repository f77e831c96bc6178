import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StoryEvent } from '@shared/api/review';
import type { StoryId } from '@shared/story/ids';
import { useState, type ReactNode } from 'react';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/text-input';
import { dayAndTime } from '../../ui/times';
import { tellFailed } from '../../ui/toasts';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './review-tab.module.css';

interface ReviewTabProps {
  readonly id: StoryId;
  /** The moves that the role and status allow. */
  readonly moves: ReactNode;
}

/** Who did what to a story and when, and what was said about it. */
export const ReviewTab = ({ id, moves }: ReviewTabProps) => {
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { data } = useQuery({
    queryKey: ['story', id, 'events'],
    queryFn: () => desk.call('review.events', { id }),
  });
  const comment = useMutation({
    mutationFn: () => desk.call('review.comment', { id, note }),
    onSuccess: () => {
      setNote('');
      return readAgain(client, ['story', id, 'events']);
    },
    onError: (problem) => tellFailed(problem.message),
  });
  const newestFirst = (data?.items ?? []).toReversed();
  return (
    <div className={styles.tab}>
      {moves}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim()) comment.mutate();
        }}
      >
        <TextInput label={strings.comment} multiline value={note} onChange={setNote} />
        <Button type="submit" small isDisabled={!note.trim() || comment.isPending}>
          {strings.addComment}
        </Button>
      </form>
      <ol className={styles.events} aria-label={strings.history}>
        {newestFirst.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </div>
  );
};

const EventLine = ({ event }: { readonly event: StoryEvent }) => (
  <li className={styles.event}>
    <p>
      {withElements(strings.eventBy[event.kind], {
        author: <strong>{event.author || strings.somebody}</strong>,
      })}
    </p>
    {event.note && (
      <p className={styles.note} dir="auto">
        {event.note}
      </p>
    )}
    <p className={styles.when}>
      <time dateTime={event.at}>{dayAndTime(event.at)}</time>
      {event.device && ` · ${event.device}`}
    </p>
  </li>
);
