import type { PhotoItem } from '@shared/api/photos';
import { GridListItem } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { counted } from '@shared/counted';
import { shortTime } from '../../ui/times';
import styles from './photo-desk.module.css';
import { PhotoFlags, photoTitle } from './photo-flags';

interface PhotoTileProps {
  readonly photo: PhotoItem;
  readonly look: 'grid' | 'list';
}

/** One photo of the library, as a picture with its words under it or as a row. */
export const PhotoTile = ({ photo, look }: PhotoTileProps) => {
  const { file, words, uses, addedAt } = photo;
  return (
    <GridListItem
      id={file.sha256}
      textValue={photoTitle(photo)}
      className={classNames(styles.tile, look === 'grid' ? styles.card : styles.row)}
    >
      <img
        className={styles.thumb}
        src={`/photos/${file.sha256}?width=320`}
        alt=""
        width={file.width}
        height={file.height}
        loading="lazy"
        draggable={false}
      />
      <div className={styles.words}>
        <p className={styles.caption} dir="auto">
          {photoTitle(photo)}
        </p>
        <p className={styles.credit} dir="auto">
          {words.credit}
        </p>
        <p className={styles.facts}>
          <PhotoFlags photo={photo} />
          <span>{uses === 0 ? 'Unused' : counted(uses, 'use')}</span>
          {look === 'list' && (
            <>
              <span>
                {file.width} × {file.height}
              </span>
              <time dateTime={addedAt}>{shortTime(addedAt)}</time>
            </>
          )}
        </p>
      </div>
    </GridListItem>
  );
};
