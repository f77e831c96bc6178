import { z } from 'zod';
import type { PhotoId } from '../story/ids';
import type { HtmlWriter } from '../html/html';
import type { ContentBlock, ContentContext, ContentRuns, Written } from './content';
import type { HtmlContext } from './context';
import type { SaidLine, SaidRun, SaysContext } from './says';
import type { BodyNode } from './body-node';

/** Where a node may be: `block` at the top level, `item` in a list, `inline` in a line of text, `slot` in a named slot of a block. */
export type Place = 'block' | 'item' | 'inline' | 'slot';

interface BlockOf<T extends BodyNode> {
  /** Lexical's node type. */
  readonly type: T['type'];
  /** The version this build writes. An upgrade of the whole document turns what older builds stored into it (`document/upgrades`). */
  readonly version: number;
  /** What the newsroom calls it: `Pull quote`. */
  readonly label: string;
  /** What may be inside it. */
  readonly contains: Place | 'nothing';
  /** More node types that may be inside it, whatever their place: Lexical nests a list in a list item. */
  readonly alsoContains?: readonly string[];
  /** The node types that may not stand directly in it, although their place would fit. */
  readonly excludes?: readonly string[];
  /** Validates the node's own properties; children are validated by their own blocks. */
  readonly schema: z.ZodType<T>;
  /** Adds the exported HTML to `out`, and is otherwise pure: the same node and context add the same bytes. */
  readonly writeHtml: (node: T, out: HtmlWriter, context: HtmlContext) => void;
  /** The photos that it shows; absent for a block that shows none. */
  readonly photos?: {
    /** In reading order. */
    readonly of: (node: T) => readonly PhotoId[];
    /** The same node, with its photos under other ids. */
    readonly renamed: (node: T, name: (id: PhotoId) => PhotoId) => T;
  };
}

interface SaysLines<T extends BodyNode> {
  readonly place: Exclude<Place, 'inline'>;
  /**
   * What a comparison shows of it: its kind, its words and how they are set, and every property that changes what a reader
   * sees or hears or what is exported. If two nodes differ in one of those, what they say differs.
   */
  readonly says: (node: T, context: SaysContext) => readonly SaidLine[];
  /**
   * Its content as a tree that is independent of any form: plain text, word counts and every form but HTML are written from it. It has
   * the words that {@link BlockOf.writeHtml} prints, in that order. Nothing if nothing would be printed.
   *
   * @param around what the holder is in
   */
  readonly toContent: (node: T, context: ContentContext, around: Written) => readonly ContentBlock[];
}

interface SaysRuns<T extends BodyNode> {
  readonly place: 'inline';
  /** For a block, as above; for what is within a line, the words and how they are set. */
  readonly says: (node: T, context: SaysContext) => readonly SaidRun[];
  /** For a block, as above; for what is within a line, its runs. */
  readonly toContent: (node: T, context: ContentContext, around: Written) => ContentRuns;
}

/** Words that a block has in a field of its own, beside what it holds. */
export interface WordField {
  /** As in the `data-field` of the block's view. */
  readonly name: string;
  /** For a sentence: `the attribution in block 3`. */
  readonly label: string;
  /** Whether they quote somebody else. */
  readonly isQuotation?: true;
  /** Whether they name who says the quotation beside them. */
  readonly isName?: true;
  /** Whether they are below what the block holds. Others are above it. */
  readonly isBelow?: true;
  /** Whether they are taken from the copy, and so must be in it word for word. */
  readonly repeatsCopy?: true;
}

/**
 * Roles that a block can have. Code outside a block's folder asks for these and never for its type, so that a new
 * block with a role is treated the same (`block-types.test.ts`).
 */
interface Roles<T extends BodyNode> {
  /** A plain paragraph of the copy: a dateline stands before the first, and the first describes a story without a deck. */
  readonly isCopy?: true;
  /** All of it quotes somebody else. */
  readonly isQuotation?: true;
  /** A heading: a page puts all of them on levels that never skip. */
  readonly heading?: {
    readonly level: (node: T) => number;
    readonly atLevel: (node: T, level: number) => T;
  };
  /**
   * A holder with a title of its own: a heading of the page, one level below the section that it is in. The headings in the holder are
   * below it. A check finds one without a title, and one with nothing but a title.
   */
  readonly titled?: {
    /** The slot that has the title. */
    readonly slot: string;
    /** The node with its title on this level, for a page. It is not stored. */
    readonly atLevel: (node: T, level: number) => T;
  };
  /** A link: its address is checked, and cleared of trackers. */
  readonly link?: {
    readonly address: (node: T) => string;
    readonly to: (node: T, address: string) => T;
    /** Two neighbours as one link; null if a page must print them apart. */
    readonly joined: (node: T, next: T) => T | null;
  };
  /** Fields of plain words: each is a property of the node, a string. */
  readonly fields?: readonly WordField[];
  /**
   * Fields of rich text, in reading order: each is a node in a named slot, in the place `slot`. Every walk over a body comes through
   * them where they are: above or below what the block holds. {@link slotNodes} has what is in one.
   */
  readonly slots?: readonly WordField[];
}

/**
 * The pure side of a block: what the desk, the command line and the page need to read, print and export it.
 * Its editor side is found by the renderer in the same folder (`editor.dom.ts`).
 */
export type Block<T extends BodyNode = BodyNode> = BlockOf<T> & Roles<T> & (SaysLines<T> | SaysRuns<T>);

/** Declares a block; gives its node type to the methods. */
export const defineBlock = <T extends BodyNode>(block: Block<T>): Block<T> => block;

/** What a new element node has of those properties. */
export const plainElement = { version: 1, direction: null, format: '', indent: 0 } as const;

/** Properties that Lexical writes on every element node. */
export const elementShape = {
  version: z.int(),
  children: z.array(z.custom<BodyNode>()).default([]),
  direction: z.enum(['ltr', 'rtl']).nullable().default(null),
  format: z
    .union([z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']), z.literal(0)])
    .default(''),
  indent: z.int().min(0).max(20).default(0),
};
