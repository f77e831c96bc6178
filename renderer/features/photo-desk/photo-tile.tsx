import type { PhotoItem } from '@shared/api/photos';
import { pictureAddress, THUMB_WIDTH, trueThumbWidth } from '@shared/story/picture-address';
import { useState } from 'react';
import { GridListItem } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { shortTime } from '../../ui/times';
import { strings } from './strings';
import styles from './photo-tile.module.css';
import { PhotoFlags, photoTitle } from './photo-flags';

interface PhotoTileProps {
  readonly photo: PhotoItem;
  readonly look: 'grid' | 'list';
}

/** The small picture; apart from its tile, since a tile's own state would lay out the whole grid again. */
const Thumb = ({ file }: Pick<PhotoItem, 'file'>) => {
  // What is available at once: the true one if it was made already, else the camera's own, and the true one after that.
  const [isTrueAsked, setTrueAsked] = useState(false);
  const full = pictureAddress(file.sha256, THUMB_WIDTH);
  return (
    <img
      className={styles.thumb}
      src={isTrueAsked ? full : `${full}&quick`}
      onLoad={({ currentTarget }) => {
        if (currentTarget.naturalWidth < trueThumbWidth(file)) setTrueAsked(true);
      }}
      alt=""
      width={file.width}
      height={file.height}
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
};

/** One photo of the library, as a picture with its words under it or as a row. */
export const PhotoTile = ({ photo, look }: PhotoTileProps) => {
  const { file, words, uses, addedAt } = photo;
  return (
    <GridListItem
      id={file.sha256}
      textValue={photoTitle(photo)}
      className={classNames(styles.tile, look === 'grid' ? styles.card : styles.row)}
    >
      <Thumb file={file} />
      <div className={styles.words}>
        <p className={styles.caption} dir="auto">
          {photoTitle(photo)}
        </p>
        <p className={styles.credit} dir="auto">
          {words.credit}
        </p>
        <p className={styles.facts}>
          <PhotoFlags photo={photo} />
          <span>{strings.uses({ count: uses })}</span>
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
