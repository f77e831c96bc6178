import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useState } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { PASTE_NOTE_COMMAND, type PasteNote } from './paste-note';
import styles from './paste-notice.module.css';
import { strings } from './strings';

const PasteNoteCard = lazyPart(async () => (await import('./paste-note-card')).PasteNoteCard);

/** Says quietly what a paste left out or could become. The region is always there, so that screen readers read what appears in it. */
export function PasteNotice() {
  const [editor] = useLexicalComposerContext();
  const [note, setNote] = useState<PasteNote | null>(null);
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_NOTE_COMMAND,
        (said) => {
          setNote(said);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  const close = () => {
    // What was brought back may have left a note of its own.
    setNote((now) => (now === note ? null : now));
    editor.focus();
  };
  return (
    <div role="status" aria-label={strings.aboutThePaste} className={styles.region}>
      {note && <PasteNoteCard note={note} onClose={close} />}
    </div>
  );
}
