import { useEffect, useRef } from 'react';
import type { PhotoId } from '../../story/ids';
import { shownPart, type StoryPhoto } from '../../story/photo';
import { pictureAddress } from '../../story/picture-address';
import { AppWords } from '../app-words.dom';
import { PICTURE_TYPES } from './picture-files.dom';
import { takeAskedFor } from './waiting-pictures.dom';
import type { Placing } from './use-place-picture.dom';
import { strings } from './strings';

interface PhotoSlotProps {
  readonly photoId: PhotoId;
  readonly photo: StoryPhoto;
  readonly placing: Placing;
  readonly readOnly: boolean;
  readonly onFile: (file: File) => void;
}

/** The picture itself, or the place that waits for it. */
export function PhotoSlot({ photoId, photo, placing, readOnly, onFile }: PhotoSlotProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const { file } = photo;
  useEffect(() => {
    if (takeAskedFor(photoId)) chooser.current?.click();
  }, [photoId]);
  const part = file && shownPart(photo, file);
  return (
    <div className="photo-slot" data-empty={!file || undefined} data-field="file" tabIndex={-1}>
      {file ? (
        <img
          src={pictureAddress(file.sha256, 1200, part)}
          alt={photo.decorative ? '' : photo.alt}
          width={(part ?? file).width}
          height={(part ?? file).height}
          draggable={false}
        />
      ) : (
        <p className="photo-waits">
          <AppWords>{strings.waitsForItsFile}</AppWords>
        </p>
      )}
      <p className="photo-progress" role="status">
        {placing.state === 'reading' && <AppWords>{strings.reading({ file: placing.name })}</AppWords>}
        {placing.state === 'known' && <AppWords>{strings.known({ file: placing.name })}</AppWords>}
        {placing.state === 'refused' && <AppWords>{placing.why}</AppWords>}
      </p>
      {!readOnly && (
        <button type="button" className="photo-choose" onClick={() => chooser.current?.click()}>
          <AppWords>{file ? strings.replacePicture : strings.choosePicture}</AppWords>
        </button>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={PICTURE_TYPES}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile(chosen);
          target.value = '';
        }}
      />
    </div>
  );
}
