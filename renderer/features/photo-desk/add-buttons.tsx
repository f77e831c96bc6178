import { PICTURE_TYPES } from '@shared/blocks/photo/picture-files.dom';
import { FolderPlus, ImagePlus } from 'lucide-react';
import { useEffect, useRef, type ChangeEvent } from 'react';
import { Button } from '../../ui/button';
import { strings } from './strings';

/** Chooses pictures, or a whole folder of them. */
export const AddButtons = ({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) => {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not among React's attributes: https://wicg.github.io/entries-api/#dom-htmlinputelement-webkitdirectory
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <>
      <Button small onPress={() => files.current?.click()}>
        <ImagePlus aria-hidden /> {strings.addPhotosDots}
      </Button>
      <Button small look="quiet" onPress={() => folder.current?.click()}>
        <FolderPlus aria-hidden /> {strings.addAFolderDots}
      </Button>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={PICTURE_TYPES}
        aria-label={strings.addPhotos}
        onChange={take}
      />
      <input ref={folder} type="file" hidden multiple aria-label={strings.addAFolderOf} onChange={take} />
    </>
  );
};
