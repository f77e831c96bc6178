import type { PhotoFilter, PhotoItem } from '@shared/api/photos';
import { classNames } from '../../ui/class-names';
import styles from './photo-tile.module.css';

export const FILTER_LABELS: Readonly<Record<PhotoFilter, string>> = {
  all: 'All',
  'missing credit': 'No credit',
  'expired licence': 'Licence expired',
  'do not use': 'Do not use',
  unused: 'Unused',
};

/** What a photo is called: by its caption, else by its file's name. */
export const photoTitle = ({ words, name }: Pick<PhotoItem, 'words' | 'name'>): string =>
  words.caption.trim() || name;

/** Whether no story may show it. */
export const isBarred = ({ flags }: Pick<PhotoItem, 'flags'>): boolean =>
  flags.includes('do not use') || flags.includes('expired licence');

/** What is wrong with a photo, if anything. */
export const PhotoFlags = ({ photo }: { readonly photo: PhotoItem }) => (
  <>
    {photo.damaged && <span className={classNames(styles.flag, styles.stop)}>Damaged</span>}
    {photo.flags
      .filter((flag) => flag !== 'unused')
      .map((flag) => (
        <span
          key={flag}
          className={classNames(styles.flag, flag === 'missing credit' ? styles.advice : styles.stop)}
        >
          {FILTER_LABELS[flag]}
        </span>
      ))}
  </>
);
