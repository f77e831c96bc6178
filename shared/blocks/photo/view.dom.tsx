import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical';
import { useCallback, useEffect, useId, useState, type DragEvent, type KeyboardEvent } from 'react';
import { printCredit } from '../../house/house';
import type { PhotoId } from '../../story/ids';
import { missingFromPhoto } from '../../story/missing-from-photo';
import { newStoryPhoto, type StoryPhoto } from '../../story/photo';
import { AppWords } from '../app-words.dom';
import { focusBlockField } from '../focus-field.dom';
import { leaveFields } from '../node-field.dom';
import { takeWaitingPicture } from './waiting-pictures.dom';
import { PhotoField } from './photo-field.dom';
import { PLACE_PICTURE_COMMAND } from './place-picture-command.dom';
import { usePhotoDesk } from './photo-desk.dom';
import { PhotoSlot } from './photo-slot.dom';
import { picturesIn } from './picture-files.dom';
import { usePlacePicture } from './use-place-picture.dom';

interface PhotoViewProps {
  readonly nodeKey: NodeKey;
  readonly photoId: PhotoId;
}

/** A photo as it will be printed, with the fields that say who made it and what it shows. */
export function PhotoView({ nodeKey, photoId }: PhotoViewProps) {
  const [editor] = useLexicalComposerContext();
  const { house, photos, onPhotoChange } = usePhotoDesk();
  const photo = photos[photoId] ?? newStoryPhoto();
  const [proposed, setProposed] = useState<Partial<StoryPhoto>>({});
  const [over, setOver] = useState(false);
  const statusId = useId();
  // The credit is asked for on placing: a picture without one cannot leave the house.
  const onPlaced = useCallback(
    (words: Partial<StoryPhoto>) => {
      setProposed(words);
      requestAnimationFrame(() => focusBlockField(editor, nodeKey, 'credit'));
    },
    [editor, nodeKey],
  );
  const { placing, place } = usePlacePicture(photoId, onPlaced);
  useEffect(() => {
    const waiting = takeWaitingPicture(photoId);
    if (waiting) void place(waiting);
  }, [photoId, place]);

  useEffect(
    () =>
      editor.registerCommand(
        PLACE_PICTURE_COMMAND,
        (picture) => {
          if (picture.photoId !== photoId) return false;
          void place(picture.file);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, photoId, place],
  );

  const change = (field: 'caption' | 'credit' | 'alt') => (value: string) => {
    onPhotoChange(photoId, { [field]: value });
    setProposed((words) => ({ ...words, [field]: undefined }));
  };
  const field = (name: 'caption' | 'credit' | 'alt', label: string, placeholder: string) => (
    <PhotoField
      name={name}
      label={label}
      placeholder={placeholder}
      value={photo[name]}
      required={name !== 'caption'}
      proposed={proposed[name] !== undefined && proposed[name] === photo[name]}
      onAccept={() => setProposed((words) => ({ ...words, [name]: undefined }))}
      readOnly={!editor.isEditable()}
      onChange={change(name)}
    />
  );
  const takesPicture = (event: DragEvent) =>
    [...event.dataTransfer.items].some(({ kind }) => kind === 'file');
  const drop = (event: DragEvent) => {
    setOver(false);
    const [file] = picturesIn(event.dataTransfer.files);
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void place(file);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) leaveFields(editor, nodeKey);
  };
  const missing = missingFromPhoto(photo);
  const printed = printCredit(house, photo.credit);
  return (
    <figure
      className="photo photo-block"
      data-over={over || undefined}
      aria-describedby={statusId}
      onKeyDown={leave}
      onDragOver={(event) => {
        if (!takesPicture(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PhotoSlot
        photo={photo}
        placing={placing}
        onFile={(file) => void place(file)}
        readOnly={!editor.isEditable()}
      />
      <figcaption>
        {photo.caption && <span className="photo-caption">{photo.caption}</span>}{' '}
        {printed && <bdi className="photo-credit">{printed}</bdi>}
      </figcaption>
      <div className="photo-fields">
        {field('caption', 'Caption', 'What the picture shows, and when')}
        {field('credit', 'Credit', 'Who must be named: PIB, or Name/Agency')}
        {field('alt', 'Alt text', 'For readers who cannot see it')}
      </div>
      <p className="photo-missing" id={statusId} role="status">
        {missing.length > 0 && <AppWords>Before export this photo needs: {missing.join(', ')}.</AppWords>}
      </p>
    </figure>
  );
}
