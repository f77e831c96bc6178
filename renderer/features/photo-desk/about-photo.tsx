import type { PhotoItem } from '@shared/api/photos';
import { noteText, type PictureNote } from '@shared/story/picture-note';
import { PHOTO_TERMS } from '@shared/story/photo-rights';
import { plusLabel } from '@shared/story/plus-terms';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';
import styles from './photo-details.module.css';
import { photoTitle } from './photo-flags';

/** As the camera had it: its day and clock, without a zone that it may not have known. */
const takenOn = (takenAt: string): string => takenAt.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ', ');

interface AboutPhotoProps {
  readonly photo: PhotoItem;
  /** What was done with it when it came in. */
  readonly notes: readonly PictureNote[];
  /** Whether the library has the file that it came as, too. */
  readonly keepsOriginal: boolean;
}
/** What the owner says of the picture's use and of the people in it, in words, without opening the form. */
const rightsFacts = (words: PhotoItem['words']): readonly string[] =>
  PHOTO_TERMS.filter(({ field }) => words[field] !== '').map(({ field, label }) => {
    const term = plusLabel(field, words[field]);
    // Terms of releases name what they are about.
    return field === 'dataMining' || field === 'minorAge' ? `${label}: ${term}` : term;
  });

/** The photo that is chosen, large, with the facts that nobody edits. */
export const AboutPhoto = ({ photo, notes, keepsOriginal }: AboutPhotoProps) => {
  const { file, words, name, addedAt } = photo;
  const title = photoTitle(photo);
  const says = rightsFacts(words);
  return (
    <div className={styles.about}>
      <img
        className={styles.preview}
        src={`/photos/${file.sha256}?width=640`}
        alt={words.alt}
        width={file.width}
        height={file.height}
      />
      <h3 className={styles.aboutTitle} dir="auto">
        {title}
      </h3>
      <p className={styles.facts}>
        {title !== name && <span>{name}</span>}
        <span>
          {file.width} × {file.height}
        </span>
        {words.takenAt && <span>{strings.taken({ time: takenOn(words.takenAt) })}</span>}
        <span>{strings.added({ time: dayAndTime(addedAt) })}</span>
      </p>
      {notes.map((note) => (
        <p className={styles.facts} key={note.kind}>
          {noteText(note, { ...file, keepsOriginal })}
        </p>
      ))}
      {says.length > 0 && (
        <p className={styles.facts}>
          {says.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
      {words.creditLine && words.creditLine !== words.credit && (
        <p className={styles.facts} dir="auto">
          {strings.fileCredit({ credit: words.creditLine })}
        </p>
      )}
    </div>
  );
};
