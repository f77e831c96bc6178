import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { strings } from './strings';
import styles from './intake.module.css';
import { kindOfFile } from './file-kinds';

interface DropOverlayProps {
  /** Copy and hand-over files. Pictures are left to the editor under the pointer. */
  readonly onFile: (file: File) => void;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A place that is only for pictures takes whatever is dropped on it, whole folders too. */
const isOverPictures = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-takes-pictures]') !== null;

/** While dragging, a browser tells the types of files but not their names. */
const holdsOnlyPictures = (event: DragEvent): boolean => {
  const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return items.length > 0 && items.every(({ type }) => type.startsWith('image/'));
};

/** Takes copy and hand-over files wherever they are dropped, and shows that it will. */
export const DropOverlay = ({ onFile }: DropOverlayProps) => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // A file that is dropped outside every target would otherwise replace the app in the window.
      event.preventDefault();
      setOver(!holdsOnlyPictures(event) && !isOverPictures(event));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (isOverPictures(event)) return;
      const files = [...(event.dataTransfer?.files ?? [])].filter((file) => kindOfFile(file) !== 'picture');
      if (files.length > 0) event.stopPropagation();
      files.forEach(onFile);
    };
    window.addEventListener('dragover', onOver, { signal });
    window.addEventListener('dragleave', onLeave, { signal });
    // Before the editor: a text file dropped on the body is a story of its own, not a paragraph.
    window.addEventListener('drop', onDrop, { signal, capture: true });
    return () => listening.abort();
  }, [onFile]);
  if (!over) return null;
  return (
    <div className={styles.drop} aria-hidden>
      <p className={styles.dropWords}>
        <FileDown /> {strings.dropHere}
      </p>
    </div>
  );
};
