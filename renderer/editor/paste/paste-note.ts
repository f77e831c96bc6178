import type { LeftOut, LeftOutKind } from '@shared/intake/markup/left-out';
import { createCommand, type LexicalCommand } from 'lexical';

/** What a paste has to say about itself, beyond what can be seen in the copy. */
export type PasteNote =
  | {
      readonly about: 'left-out';
      readonly leftOut: readonly LeftOut[];
      readonly insertions: readonly string[];
      /** The looks could not be kept without losing words: it came in as plain paragraphs. */
      readonly isPlain: boolean;
      /** Words that were struck out where they came from, and came in without the stroke. */
      readonly unstruck: readonly string[];
      /** Brings these kinds in after all, as one step of undo. */
      readonly bringBack: (kinds: ReadonlySet<LeftOutKind>) => void;
    }
  | { readonly about: 'markdown' | 'broken-lines'; readonly format: () => void };

/** Null takes the note away: the paste that it was about is gone. */
export const PASTE_NOTE_COMMAND: LexicalCommand<PasteNote | null> = createCommand('copydesk/paste-note');
