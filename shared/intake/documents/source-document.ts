import type { StoryPhoto } from '../../story/photo';
import { cleanLine } from '../lines';
import type { LeftOutLine, LeftOutReason } from '../report';

/** Words of one document in one manner. `format` has Lexical's bits for bold, italic and so on. */
export interface Run {
  readonly text: string;
  readonly format: number;
  /** An address that may be published, or null. */
  readonly href: string | null;
}

export type SourceKind = 'paragraph' | 'h2' | 'h3' | 'h4' | 'quote' | 'attribution' | 'bullet' | 'number';

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
  /** Copy for sure, whatever it looks like. */
  | { readonly is: 'copy' }
  /** Copy that lost something on its way in: what it lost, in words. All lines of one table share theirs. */
  | {
      readonly is: 'doubtful';
      readonly doubt: string;
      /** True if no rule may take it for anything but copy. */
      readonly isCopy?: true;
    }
  /** The site's menus and the like. */
  | { readonly is: 'furniture' }
  /** For what is beside a page's story: the role that it would have inside it. */
  | { readonly is: 'outside'; readonly within: SourceRole | null }
  /** Given by a page's own data, and not visible on the page. */
  | { readonly is: 'data'; readonly field: DataField; readonly value: string }
  /** In the document, but not visible in it. */
  | ({ readonly is: 'hidden'; readonly reason?: LeftOutReason; readonly within?: Within } & Origin);

/** Where left-out words were: within the previous paragraph, whose text continues with `rest`. */
export interface Within {
  /** With the spaces around them. */
  readonly words: string;
  readonly rest: string;
}

/** What a document says of a comment or a change. */
export type Origin = Pick<LeftOutLine, 'by' | 'at' | 'about'>;

/** Fields of a story that a page's own data names. */
export type DataField = 'headline' | 'author' | 'published' | 'updated' | 'section' | 'tag';

/** One paragraph, heading, list item or caption of a document. */
export interface SourceBlock {
  readonly kind: SourceKind;
  readonly runs: readonly Run[];
  /** How many lists it stands in, from 1; 0 outside lists. */
  readonly depth: number;
  /** Paragraphs of one list item, or of one quotation, have the same number; others have none. */
  readonly group: number | null;
  /** The number of a numbered list's item, if the document names one. */
  readonly number?: number;
  /** True if a line break, not a new block, separates it from the previous one. */
  readonly tight: boolean;
  readonly role: SourceRole | null;
  /** True for a pull quote, which is beside the copy, and for its attribution. */
  readonly isPulled?: true;
  /** The fact box that it is in: lines of one box have the same number. */
  readonly box?: number;
  /** True for the title of that box. */
  readonly isBoxTitle?: true;
  /** What a person must know about it, whether kept or not: that it was changed, or rewritten. */
  readonly doubt?: string;
}

/** A document's lines in order: a block's line number is its place, from 1. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
}

export const textOf = ({ runs }: Pick<SourceBlock, 'runs'>): string => runs.map(({ text }) => text).join('');

/** A paragraph of plain words. */
export const plainBlock = (text: string, role: SourceRole | null): SourceBlock => ({
  kind: 'paragraph',
  runs: [{ text, format: 0, href: null }],
  depth: 0,
  group: null,
  tight: false,
  role,
});

/** The separator between cells of a row that has become a line. */
export const GAP = '\u2003';

const cleaned = (text: string): string => cleanLine(`x${text}x`).slice(1, -1);

/**
 * Runs whose joined text is exactly what {@link cleanLine} makes of it: white space single and none at the ends,
 * invisible marks gone. Neighbours in the same manner are one run. A table's row keeps the gaps between its cells.
 */
export function tidyRuns(runs: readonly Run[], isRow = false): readonly Run[] {
  const tidy: { text: string; format: number; href: string | null }[] = [];
  let before = ' ';
  for (const { text, format, href } of runs) {
    let words = isRow ? text.split(GAP).map(cleaned).join(GAP) : cleaned(text);
    if (isRow) words = words.replaceAll(/(?:(?<! ) +)?\u2003 */gu, GAP);
    if (/[ \u2003]$/u.test(before)) words = words.replace(/^ +/, '');
    if (words === '') continue;
    before = words;
    const last = tidy.at(-1);
    if (last?.format === format && last.href === href) last.text += words;
    else tidy.push({ text: words, format, href });
  }
  const [first] = tidy;
  const last = tidy.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return tidy.filter(({ text }) => text !== '');
}
