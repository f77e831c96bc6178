import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useCallback, useEffect, useId, useState, type DragEvent } from 'react';
import { printAi, printCredit } from '../../house/house';
import { aiShare } from '../../story/digital-source-type';
import { newStoryPhoto, type StoryPhoto } from '../../story/photo';
import { AppWords } from '../app-words.dom';
import { focusBlockField } from '../focus-field.dom';
import { fieldKey } from '../node-field.dom';
import { takeWaitingPicture } from './waiting-pictures.dom';
import { ADDRESS_ONLY, pictureByAddress } from './picture-by-address.dom';
import { CaptionField } from './caption-field.dom';
import { CaptionWords } from './caption-words.dom';
import { PhotoField, type PhotoFieldProps } from './photo-field.dom';
import { PLACE_PICTURE_COMMAND } from './place-picture-command.dom';
import { usePhotoDesk } from './photo-desk.dom';
import { PhotoSlot } from './photo-slot.dom';
import { picturesIn } from './picture-files.dom';
import { usePhotoSlot, type PhotoPlace, type PhotoWordField } from './use-photo-slot.dom';
import { usePhotoNeeds } from './use-photo-needs.dom';
import { usePlacePicture } from './use-place-picture.dom';
import { strings } from './strings';

/** A photo as it will be printed, with the fields that say who made it and what it shows. */
export function PhotoView(at: PhotoPlace) {
  const { nodeKey, photoId } = at;
  const [editor] = useLexicalComposerContext();
  const { house, language, photos } = usePhotoDesk();
  const { latest, slot, change, type, proposed, propose } = usePhotoSlot(at);
  const photo = photos[photoId] ?? newStoryPhoto();
  const [over, setOver] = useState(false);
  const statusId = useId();
  // The credit is asked for on placing: a picture without one cannot leave the house.
  const onPlaced = useCallback(
    (words: Partial<StoryPhoto>) => {
      propose(words);
      requestAnimationFrame(() => focusBlockField(editor, nodeKey, 'credit'));
    },
    [editor, nodeKey, propose],
  );
  const { placing, place, refuse } = usePlacePicture({ photoId, latest, slot, change, onPlaced });
  useEffect(() => {
    const waiting = takeWaitingPicture(photoId);
    if (!waiting) return;
    if (waiting instanceof File) void place(waiting, 'with-block');
    else refuse(waiting.refused);
  }, [photoId, place, refuse]);

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

  const words = (name: PhotoWordField, label: string, placeholder: string): PhotoFieldProps => ({
    ...{ name, label, placeholder, value: photo[name], readOnly: !editor.isEditable() },
    required: name === 'credit' || (name === 'alt' && !photo.decorative),
    proposed: proposed[name] !== undefined && proposed[name] === photo[name],
    onAccept: () => propose({ ...proposed, [name]: undefined }),
    onChange: (said) => type(name, said),
  });
  const takesPicture = (event: DragEvent) =>
    event.dataTransfer.types.includes('text/uri-list') ||
    [...event.dataTransfer.items].some(({ kind }) => kind === 'file');
  const drop = (event: DragEvent) => {
    setOver(false);
    const [file] = picturesIn(event.dataTransfer.files);
    if (!file && !pictureByAddress(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    if (file) void place(file);
    else refuse(ADDRESS_ONLY);
  };
  const needs = usePhotoNeeds(photo);
  const printed = printCredit(house, photo.credit, language);
  const ai = printAi(house, aiShare(photo), language);
  return (
    <figure
      className="photo photo-block"
      data-over={over || undefined}
      aria-describedby={statusId}
      onKeyDown={({ nativeEvent }) => fieldKey(nativeEvent, editor, nodeKey)}
      onDragOver={(event) => {
        if (!takesPicture(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PhotoSlot
        photoId={photoId}
        photo={photo}
        placing={placing}
        onFile={(file) => void place(file)}
        readOnly={!editor.isEditable()}
      />
      <figcaption>
        {photo.caption && <CaptionWords of={photo} />} {ai && <bdi className="photo-ai">{ai} </bdi>}
        {printed && <bdi className="photo-credit">{printed}</bdi>}
      </figcaption>
      <div className="photo-fields">
        <CaptionField
          {...words('caption', strings.caption, strings.whatThePictureShows)}
          marks={photo.captionMarks}
          onMarks={(captionMarks) => change({ captionMarks })}
        />
        <PhotoField {...words('credit', strings.credit, strings.whoMustBeNamed)} />
        <PhotoField {...words('alt', strings.altText, strings.forReaders)} />
      </div>
      <p className="photo-missing" id={statusId} role="status">
        {needs.length > 0 && (
          <AppWords>{strings.needs({ needs: needs.map(({ need }) => need).join(', ') })}</AppWords>
        )}
      </p>
    </figure>
  );
}
