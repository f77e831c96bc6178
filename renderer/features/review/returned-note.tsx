import { useQuery } from '@tanstack/react-query';
import type { StoryId } from '@shared/story/ids';
import { X } from 'lucide-react';
import { useState } from 'react';
import { desk } from '../../api/client';
import { IconButton } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { dayAndTime } from '../../ui/times';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './returned-note.module.css';

interface ReturnedNoteProps {
  readonly id: StoryId;
  readonly isReturned: boolean;
}

/**
 * What the editor wants changed, above the text of a returned story. It can be closed, and appears again when the story
 * is opened or returned again. A screen reader announces it.
 */
export const ReturnedNote = ({ id, isReturned }: ReturnedNoteProps) => {
  const [closed, setClosed] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['story', id, 'events'],
    queryFn: () => desk.call('review.events', { id }),
    enabled: isReturned,
  });
  const last = data?.items.findLast(({ kind }) => kind === 'returned');
  const shown = isReturned && last && last.id !== closed ? last : null;
  return (
    <div className={classNames(shown && styles.band)} dir="ltr">
      {/* In the page before its words are: what is put into it is read out. */}
      <div role="status" className={styles.words}>
        {shown && (
          <>
            <p className={styles.who}>
              {withElements(strings.returnedBy, {
                author: <strong>{shown.author || strings.anEditor}</strong>,
                time: <time dateTime={shown.at}>{dayAndTime(shown.at)}</time>,
              })}
            </p>
            <p className={styles.note} dir="auto">
              {shown.note}
            </p>
          </>
        )}
      </div>
      {shown && (
        <IconButton label={strings.closeTheNote} small onPress={() => setClosed(shown.id)}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
};
