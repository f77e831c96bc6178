import type { PhotoFilter, PhotoItem } from '@shared/api/photos';
import { classNames } from '../../ui/class-names';
import { strings } from './strings';
import styles from './photo-tile.module.css';

export const FILTER_LABELS: Readonly<Record<PhotoFilter, string>> = {
  all: strings.all,
  'missing credit': strings.noCredit,
  'expired licence': strings.licenceExpired,
  'do not use': strings.doNotUse,
  unused: strings.unused,
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
    {photo.damaged && <span className={classNames(styles.flag, styles.stop)}>{strings.damaged}</span>}
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
