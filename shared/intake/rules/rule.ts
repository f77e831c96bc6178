import type { Box } from '../appeal';
import type { Credit } from '../credit';
import type { Dateline } from '../dateline';
import type { Labelled } from '../labels';
import type { Meta } from '../meta';
import type { LeftOutReason } from '../report';
import type { Line } from './line';

/** What a line looks like by itself, before its place on the page is weighed. */
export type Mark =
  | { readonly is: 'text'; readonly dateline: Dateline | null }
  | { readonly is: 'furniture'; readonly reason: LeftOutReason }
  | { readonly is: 'box'; readonly box: Box }
  | { readonly is: 'meta'; readonly meta: Meta }
  | { readonly is: 'credit'; readonly credit: Credit }
  | { readonly is: 'caption'; readonly credit: Credit }
  | { readonly is: 'tags'; readonly tags: readonly string[] }
  | { readonly is: 'field'; readonly labelled: Labelled }
  | { readonly is: 'wire mark' };

/** Tells what furniture a part of a line is; null for anything else. */
export type ReasonOf = (text: string) => LeftOutReason | null;

/** One thing that a line alone can be. The table tries its rules in order; the first that matches wins. */
export interface Rule {
  readonly id: string;
  /** BCP 47; `any` if a line's form decides, or words of every language that {@link ../words} knows. */
  readonly languages: 'any' | readonly string[];
  /** What a line that matches is, in words. */
  readonly says: string;
  /** The number of words of the longest line that may match, if the form itself sets no limit. */
  readonly most?: number;
  readonly test: (line: Line, reasonOf: ReasonOf) => Mark | null;
  /** Later rules that some example also matches: the order decides. */
  readonly yields?: readonly string[];
  /** Lines that this rule reads. */
  readonly examples: readonly string[];
  /** Lines that look similar, but that it does not read. */
  readonly counterexamples: readonly string[];
}

type FurnitureRule = Omit<Rule, 'test'> & { readonly test: (line: Line, reasonOf: ReasonOf) => boolean };

/** A rule for lines that are a page's furniture for one particular reason. */
export const leaves = (reason: LeftOutReason, rule: FurnitureRule): Rule => ({
  ...rule,
  test: (line, reasonOf) => (rule.test(line, reasonOf) ? { is: 'furniture', reason } : null),
});
