import type { RefObject } from 'react';
import { FILE_TYPES } from '../features/intake/file-kinds';
import { strings } from './strings';

interface FileChooserProps {
  /** Clicked to ask for a file. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** The platform's own dialog for a file to bring in. */
export const FileChooser = ({ inputRef, onFile }: FileChooserProps) => (
  <input
    ref={inputRef}
    type="file"
    hidden
    accept={FILE_TYPES}
    aria-label={strings.openAFile}
    onChange={({ target }) => {
      const [file] = target.files ?? [];
      if (file) onFile(file);
      // The same file chosen again is a change, too.
      target.value = '';
    }}
  />
);
