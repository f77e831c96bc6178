import type { LeftOut, LeftOutKind } from '@shared/intake/markup/left-out';
import { createCommand, type LexicalCommand } from 'lexical';

/** What the user should know about a paste beyond what the copy shows. */
export type PasteNote =
  | {
      readonly about: 'left-out';
      readonly leftOut: readonly LeftOut[];
      readonly insertions: readonly string[];
      /** The formatting could not be kept without losing words, so it came in as plain paragraphs. */
      readonly isPlain: boolean;
      /** Words that were struck out where they came from, and came in without the stroke. */
      readonly unstruck: readonly string[];
      /** Brings these kinds back in, as one step of undo. */
      readonly bringBack: (kinds: ReadonlySet<LeftOutKind>) => void;
    }
  | { readonly about: 'markdown' | 'broken-lines'; readonly format: () => void };

/** Null removes the note: its paste is gone. */
export const PASTE_NOTE_COMMAND: LexicalCommand<PasteNote | null> = createCommand('copydesk/paste-note');
