import type { AnyLexicalExtension, KeyboardShortcutMatch, LexicalNode } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import type { StoryPhoto } from '../story/photo';

/** One line of the block menus: the toolbar's, the slash menu's and the shortcut help's. */
export interface BlockMenuEntry {
  readonly id: string;
  /** What the newsroom calls it: `Pull quote`. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Other words a user may look for it by. */
  readonly keywords: readonly string[];
  readonly shortcut: KeyboardShortcutMatch | null;
  /** `turn` changes the block the caret is in; `insert` adds one beside it. */
  readonly does: 'turn' | 'insert';
  /** Whether a top-level node is already what this entry makes. */
  readonly $matches: (node: LexicalNode) => boolean;
  /** Turns or inserts, at the editor's selection. Runs inside an update. */
  readonly $apply: () => void;
  /** For an entry that inserts: the entries whose blocks can become this one, and what makes it of the caret's block. */
  readonly turn?: { readonly from: readonly string[]; readonly $apply: () => void };
}

/** A stretch of a field's words, and its replacement. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Whose words they are: the story's own; those of someone who is quoted; a name, which says whose; what the owner of a
 * photo wrote about its rights; or an address.
 */
export type WordsKind = 'copy' | 'quotation' | 'name' | 'rights' | 'address';

/** Words that a block says in a field of its view, besides the copy it holds: they are found and replaced as copy is. */
export interface BlockWords {
  /** The field's name, as in its `data-field`. */
  readonly field: string;
  /** Where the words are, for the nth block of its kind in the story, from 1: `Caption of photo 2`. */
  readonly label: (nth: number) => string;
  /** Runs inside a read. */
  readonly $kind: (node: LexicalNode) => WordsKind;
  /** Where the view prints the words beside the field, as a selector; null if the field is where they are. */
  readonly printedIn: string | null;
  /** The `data-words` of the field, if it is in the inspector and not in the block's view. Runs inside a read. */
  readonly $beside?: (node: LexicalNode) => string | null;
  /** Null for a node of another block. Runs inside a read. */
  readonly $read: (node: LexicalNode, photos: Readonly<Record<string, StoryPhoto>>) => string | null;
  /** Sets the field to `words`, in which these replacements were made, in order. Runs inside an update. */
  readonly $write: (
    node: LexicalNode,
    words: string,
    photos: Readonly<Record<string, StoryPhoto>>,
    made: readonly Replacement[],
  ) => void;
}

/**
 * The editor side of a block, exported as `editorBlock` by its folder's `editor.dom.ts`, where the renderer finds it.
 * Nothing else has to name a block for it to be typed, pasted, inserted and undone.
 */
export interface EditorBlock {
  /** The block's node type, as in its `index.ts`. */
  readonly type: string;
  /** Lexical nodes, commands, transforms and DOM import rules. */
  readonly extension: AnyLexicalExtension;
  readonly menu: readonly BlockMenuEntry[];
  /** What it says in fields; left out if all its words are copy. */
  readonly words?: readonly BlockWords[];
}
