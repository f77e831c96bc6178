import type { House } from '../house/house';
import type { Direction } from '../story/fields';
import type { PhotoId } from '../story/ids';
import type { StoryPhoto } from '../story/photo';
import type { BodyNode } from './body-node';
import type { Passage } from './context';
import { nameIn } from './direction';

/** The formatting of words, by its meaning. */
export type Mark = 'strong' | 'emphasis' | 'underline' | 'strike' | 'subscript' | 'superscript' | 'code';

/** The language and direction of words; each null if it is the story's own. */
export interface Written {
  /** BCP 47. */
  readonly language: string | null;
  readonly direction: Direction | null;
}

/** Words in a row that are set in one way. A line break is a `\n`. */
export interface ContentRun extends Written {
  readonly text: string;
  /** Outermost first. */
  readonly marks: readonly Mark[];
  /** Where the words lead, as it may be published; null if they lead nowhere. */
  readonly href: string | null;
}

export type ContentRuns = readonly ContentRun[];

/** A cell of a table. */
export interface ContentCell {
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly ContentBlock[];
}

/**
 * What a block says, whatever form it is published in. Every form but HTML is written from this tree alone, so a new block
 * is in all of them at once. Words are as a reader sees them: no block is empty, and credits are worded.
 */
export type ContentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: ContentRuns }
  | { readonly kind: 'paragraph'; readonly runs: ContentRuns }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      /** The number of the first item. */
      readonly start: number;
      /** Each item is a paragraph, and the lists below it. */
      readonly items: readonly (readonly ContentBlock[])[];
    }
  | {
      readonly kind: 'quote';
      /** Whether it repeats words of the copy, set large. */
      readonly isPulled: boolean;
      readonly blocks: readonly ContentBlock[];
      /** Who said it; empty if nobody is named. */
      readonly speaker: ContentRuns;
    }
  | {
      readonly kind: 'figure';
      readonly photoId: PhotoId;
      /** What stands for the picture; empty if it is decorative. */
      readonly alt: string;
      readonly caption: ContentRuns;
      /** What is printed of a picture that a generative model made. */
      readonly note: ContentRuns;
      readonly credit: ContentRuns;
    }
  | {
      readonly kind: 'table';
      readonly caption: ContentRuns;
      readonly rows: readonly (readonly ContentCell[])[];
    }
  /** A box beside the copy, such as a fact box. */
  | {
      readonly kind: 'aside';
      /** Its heading; empty if it has none. */
      readonly title: ContentRuns;
      /** The level of that heading. */
      readonly level: number;
      readonly blocks: readonly ContentBlock[];
    }
  /** Something that another site shows, with words to print instead of it. */
  | { readonly kind: 'embed'; readonly href: string; readonly runs: ContentRuns }
  /** A break between two parts of the story. */
  | { readonly kind: 'rule' };

/** What a block needs from around it to say its content. */
export interface ContentContext {
  /** How credits are worded; null leaves them as they were written. */
  readonly house: House | null;
  /** The story's own, BCP 47. */
  readonly language: string;
  readonly photos: Readonly<Record<string, StoryPhoto>>;
  /** What inline nodes say in a row; neighbours that are set alike are one run. */
  readonly runs: (nodes: readonly BodyNode[], written: Written) => ContentRuns;
  /** What blocks in a holder say. Inline nodes among them are a paragraph. */
  readonly blocks: (nodes: readonly BodyNode[], around: Written) => readonly ContentBlock[];
  /** Whether passages in other languages are looked for. */
  readonly findsPassages: boolean;
  /** What the words of these nodes are in, if that is surely another language than the story's; see `passageLanguage`. */
  readonly passageOf: (nodes: readonly BodyNode[]) => Passage | null;
  readonly passageIn: (text: string) => Passage | null;
}

/** The story's own. */
export const OWN: Written = { language: null, direction: null };

/**
 * The language and direction of a block's words: the language found in them, and the direction that the writer set, or that language's; else
 * as what is around it.
 */
export const writtenIn = (passage: Passage | null, around: Written, direction?: unknown): Written => ({
  language: passage?.lang ?? around.language,
  direction: direction === 'ltr' || direction === 'rtl' ? direction : (passage?.dir ?? around.direction),
});

/** The same for a block of inline nodes. */
export const nodesWritten = (
  { children, direction }: { readonly children: readonly BodyNode[]; readonly direction: unknown },
  { passageOf }: ContentContext,
  around: Written,
): Written => writtenIn(passageOf(children), around, direction);

/** Words without formatting; nothing for no words. */
export const plainContent = (text: string, { language, direction }: Written): ContentRuns =>
  text === '' ? [] : [{ text, marks: [], href: null, language, direction }];

/** What the name of a speaker is in, inside a block that may be in another language; see `nameIn`. */
export function speakerWritten(
  name: string,
  around: Passage | null,
  block: Written,
  context: ContentContext,
): Written {
  const named = nameIn(name, around, context);
  if (named === 'block') return block;
  return named === 'story' ? OWN : { language: named.lang, direction: named.dir };
}

/** The words of runs, without how they are set. */
export function contentText(runs: ContentRuns): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}
