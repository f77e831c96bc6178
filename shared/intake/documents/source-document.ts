import type { StoryPhoto } from '../../story/photo';
import { cleanLine } from '../lines';

/** Words of one document in one manner. `format` has Lexical's bits for bold, italic and so on. */
export interface Run {
  readonly text: string;
  readonly format: number;
  /** An address that may be published, or null. */
  readonly href: string | null;
}

export type SourceKind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'quote' | 'bullet' | 'number';

/** What a document says about a line by its structure alone. */
export type SourceRole =
  | { readonly is: 'headline' }
  | { readonly is: 'caption'; readonly alt: string }
  | {
      readonly is: 'picture';
      readonly alt: string;
      readonly src: string;
      readonly found?: Partial<StoryPhoto>;
    }
  | { readonly is: 'furniture' };

/** One paragraph, heading, list item or caption of a document. */
export interface SourceBlock {
  readonly kind: SourceKind;
  readonly runs: readonly Run[];
  /** How many lists it stands in, from 1; 0 outside lists. */
  readonly depth: number;
  /** True where a line break and no new block parts it from the one before. */
  readonly tight: boolean;
  readonly role: SourceRole | null;
}

/** A document's lines in order: a block's line number is its place, from 1. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
}

export const textOf = ({ runs }: Pick<SourceBlock, 'runs'>): string => runs.map(({ text }) => text).join('');

/**
 * Runs whose joined text is exactly what {@link cleanLine} makes of it: white space single and none at the ends,
 * invisible marks gone. Neighbours in the same manner are one run.
 */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const tidy: { text: string; format: number; href: string | null }[] = [];
  let before = ' ';
  for (const { text, format, href } of runs) {
    let words = cleanLine(`x${text}x`).slice(1, -1);
    if (before.endsWith(' ')) words = words.replace(/^ +/, '');
    if (words === '') continue;
    before = words;
    const last = tidy.at(-1);
    if (last?.format === format && last.href === href) last.text += words;
    else tidy.push({ text: words, format, href });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter(({ text }) => text !== '');
}
