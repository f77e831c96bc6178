import { andListed } from '@shared/and-listed';
import { assertNever } from '@shared/assert-never';
import type { LeftOut, LeftOutKind } from '@shared/intake/markup/left-out';
import { X } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../ui/button';
import styles from './paste-notice.module.css';
import type { PasteNote } from './paste-note';
import { strings } from './strings';

const named = (kind: LeftOutKind, count: number): string => strings.leftOut[kind]({ count });

const byKind = (leftOut: readonly LeftOut[]): readonly (readonly [LeftOutKind, readonly string[]])[] => {
  const kinds = [...new Set(leftOut.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, leftOut.filter((each) => each.kind === kind).map(({ words }) => words)]);
};

interface CardProps {
  readonly note: PasteNote;
  readonly onClose: () => void;
}

export const PasteNoteCard = ({ note, onClose }: CardProps) => {
  switch (note.about) {
    case 'left-out':
      return <LeftOutCard note={note} onClose={onClose} />;
    case 'markdown':
      return (
        <OfferCard
          said={strings.looksLikeMarkdown}
          label={strings.formatIt}
          run={note.format}
          onClose={onClose}
        />
      );
    case 'broken-lines':
      return (
        <OfferCard said={strings.brokenLines} label={strings.joinThem} run={note.format} onClose={onClose} />
      );
    default:
      return assertNever(note);
  }
};

interface OfferProps {
  readonly said: string;
  readonly label: string;
  readonly run: () => void;
  readonly onClose: () => void;
}

const OfferCard = ({ said, label, run, onClose }: OfferProps) => (
  <div className={styles.note}>
    <div className={styles.line}>
      <p className={styles.said}>{said}</p>
      <div className={styles.buttons}>
        <Button
          small
          onPress={() => {
            run();
            onClose();
          }}
        >
          {label}
        </Button>
        <CloseButton onClose={onClose} />
      </div>
    </div>
  </div>
);

const CloseButton = ({ onClose }: Pick<CardProps, 'onClose'>) => (
  <IconButton label={strings.closeMessage} small onPress={onClose}>
    <X aria-hidden />
  </IconButton>
);

type LeftOutNote = Extract<PasteNote, { about: 'left-out' }>;

function summary({ leftOut, insertions, isPlain, unstruck }: LeftOutNote): string {
  const out = byKind(leftOut).map(([kind, words]) => named(kind, words.length));
  return [
    out.length > 0 && strings.leftOutOfThePaste({ what: andListed(out) }),
    insertions.length > 0 && strings.insertionsKept({ count: insertions.length }),
    isPlain && strings.pastedPlain,
    unstruck.length > 0 && strings.strokesDropped({ count: unstruck.length }),
  ]
    .filter(Boolean)
    .join(' ');
}

function LeftOutCard({ note, onClose }: CardProps & { readonly note: LeftOutNote }) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const groups = byKind(note.leftOut);
  const bringBack = (kinds: readonly LeftOutKind[]) => {
    note.bringBack(new Set(kinds));
    onClose();
  };
  const hasDetails = [groups, note.insertions, note.unstruck].some(({ length }) => length > 0);
  return (
    <div className={styles.note}>
      <div className={styles.line}>
        <p className={styles.said}>{summary(note)}</p>
        <div className={styles.buttons}>
          {hasDetails && (
            <Button small aria-expanded={isOpen} aria-controls={listId} onPress={() => setOpen(!isOpen)}>
              {isOpen ? strings.hide : strings.show}
            </Button>
          )}
          {groups.length > 0 && (
            <Button small onPress={() => bringBack(groups.map(([kind]) => kind))}>
              {strings.bringItBack}
            </Button>
          )}
          <CloseButton onClose={onClose} />
        </div>
      </div>
      {isOpen && (
        <ul id={listId} className={styles.list} tabIndex={0} aria-label={strings.whatWasLeftOut}>
          {groups.map(([kind, words]) => (
            <Group key={kind} head={named(kind, words.length)} words={words}>
              {groups.length > 1 && (
                <Button
                  small
                  look="quiet"
                  aria-label={strings.bringBackThese({ what: named(kind, words.length) })}
                  onPress={() => bringBack([kind])}
                >
                  {strings.bringBack}
                </Button>
              )}
            </Group>
          ))}
          {note.insertions.length > 0 && (
            <Group
              head={strings.insertionsInTheCopy({ count: note.insertions.length })}
              words={note.insertions}
            />
          )}
          {note.unstruck.length > 0 && (
            <Group head={strings.strokesInTheCopy({ count: note.unstruck.length })} words={note.unstruck} />
          )}
        </ul>
      )}
    </div>
  );
}

interface GroupProps {
  readonly head: string;
  readonly words: readonly string[];
  readonly children?: ReactNode;
}

const Group = ({ head, words, children }: GroupProps) => (
  <li className={styles.group}>
    <div className={styles.groupHead}>
      {head}
      {children}
    </div>
    {words.map((said, at) => (
      <p key={at} className={styles.words} dir="auto">
        {said}
      </p>
    ))}
  </li>
);
