import { z } from 'zod';
import type { PhotoId } from '../story/ids';
import type { HtmlWriter } from '../html/html';
import type { HtmlContext, TextContext } from './context';
import type { SaidLine, SaidRun, SaysContext } from './says';
import type { BodyNode } from './body-node';

/** `block` stands at the top level, `item` inside a list, `inline` within a line of text. */
export type Place = 'block' | 'item' | 'inline';

interface BlockOf<T extends BodyNode> {
  /** Lexical's node type. */
  readonly type: T['type'];
  /** The newest version this build writes; older ones pass through {@link upgrade} first. */
  readonly version: number;
  /** What the newsroom calls it: `Pull quote`. */
  readonly label: string;
  /** What may be inside it. */
  readonly contains: Place | 'nothing';
  /** Node types that may be inside it besides, whatever their place: Lexical nests a list in a list item. */
  readonly alsoContains?: readonly string[];
  /** Validates the node's own properties; children are validated by their own blocks. */
  readonly schema: z.ZodType<T>;
  /** Brings a node of an older version to the current one. Pure; throws nothing. */
  readonly upgrade?: (node: BodyNode) => unknown;
  /** Adds the exported HTML to `out`. Pure besides: the same node and context add the same bytes. */
  readonly writeHtml: (node: T, out: HtmlWriter, context: HtmlContext) => void;
  /** The words that count: for word counts and what copy repeats. Empty if the block says nothing. */
  readonly toText: (node: T, context: TextContext) => string;
  /** The photos that it shows; a block that shows none has no such entry. */
  readonly photos?: {
    /** In reading order. */
    readonly of: (node: T) => readonly PhotoId[];
    /** The same node, its photos under other ids. */
    readonly renamed: (node: T, name: (id: PhotoId) => PhotoId) => T;
  };
  /** What the clipboard has of it as plain text, where that is more than the words that count. */
  readonly toClipboard?: (node: T, context: TextContext) => string;
}

interface SaysLines<T extends BodyNode> {
  readonly place: Exclude<Place, 'inline'>;
  /**
   * What a comparison shows of it: its kind, its words and how they are set, and every property that changes what a reader
   * sees or hears or what is exported. Where two nodes differ in one of those, what they say differs.
   */
  readonly says: (node: T, context: SaysContext) => readonly SaidLine[];
}

interface SaysRuns<T extends BodyNode> {
  readonly place: 'inline';
  /** As of a block; of what stands within a line, the words and how they are set. */
  readonly says: (node: T, context: SaysContext) => readonly SaidRun[];
}

/**
 * The pure side of a block: what the desk, the command line and the page need to read, print and export it.
 * Its editor side is found by the renderer in the same folder (`editor.dom.ts`).
 */
export type Block<T extends BodyNode = BodyNode> = BlockOf<T> & (SaysLines<T> | SaysRuns<T>);

/** Declares a block; gives its node type to the methods. */
export const defineBlock = <T extends BodyNode>(block: Block<T>): Block<T> => block;

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
