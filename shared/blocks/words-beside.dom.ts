import { $createParagraphNode, type LexicalNode, type ParagraphNode } from 'lexical';

/** A node that says more than its children do, which must not be lost when it becomes another kind. */
export interface CarriesWords {
  /** What would be lost, as inline nodes for a paragraph of its own: copies. Empty if nothing would be. */
  readonly $wordsBesideChildren: () => readonly LexicalNode[];
}

export const carriesWords = (node: LexicalNode): node is LexicalNode & CarriesWords =>
  '$wordsBesideChildren' in node && typeof node.$wordsBesideChildren === 'function';

/** What a node says besides its children, as a paragraph; null if that is nothing. */
export function $wordsBeside(node: LexicalNode): ParagraphNode | null {
  const words = carriesWords(node) ? node.$wordsBesideChildren() : [];
  return words.length === 0 ? null : $createParagraphNode().append(...words);
}
