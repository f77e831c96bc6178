import { html, joinHtml, type Html, type HtmlWriter } from '../../html/html';
import type { BodyNode } from '../../block-contract/body-node';
import type { Mark } from '../../block-contract/content';

interface FormattedText {
  readonly text: string;
  /** Lexical's text format bits. */
  readonly format: number;
}

/** Lexical's text format bits, what they mean and their elements, outermost first. */
const FORMATS: readonly (readonly [bit: number, start: Html, end: Html, mark: Mark])[] = [
  [1, html`<strong>`, html`</strong>`, 'strong'],
  [2, html`<em>`, html`</em>`, 'emphasis'],
  [8, html`<u>`, html`</u>`, 'underline'],
  [4, html`<s>`, html`</s>`, 'strike'],
  [32, html`<sub>`, html`</sub>`, 'subscript'],
  [64, html`<sup>`, html`</sup>`, 'superscript'],
  [16, html`<code>`, html`</code>`, 'code'],
];

/** One value for every set of formats, worked out once: a page has thousands of texts. */
const forEachSet = <T>(value: (bits: number) => T): readonly T[] =>
  Array.from({ length: 128 }, (_, bits) => value(bits));

const formatsIn = (bits: number): typeof FORMATS => FORMATS.filter(([bit]) => bits & bit);

/** Every bit that prints: the others, such as highlight, leave no trace on a page. */
export const PRINTED_FORMATS = FORMATS.reduce((bits, [bit]) => bits | bit, 0);
const STARTS = forEachSet((bits) => joinHtml(formatsIn(bits).map(([, start]) => start)));
const ENDS = forEachSet((bits) =>
  joinHtml(
    formatsIn(bits)
      .map(([, , end]) => end)
      .reverse(),
  ),
);
const MARKS = forEachSet((bits) => formatsIn(bits).map(([, , , mark]) => mark));

/** What a text's format means to a reader. */
export const marksOf = (format: number): readonly Mark[] => MARKS[format & PRINTED_FORMATS]!;

/** For a set of formats that change: those that stand around all of them, and so can stay open. */
const AROUND = forEachSet((changed) => {
  const outermost = FORMATS.findIndex(([bit]) => changed & bit);
  return FORMATS.slice(0, outermost).reduce((bits, [bit]) => bits | bit, 0);
});

/**
 * Writes the texts that stand side by side from `from` on; returns where they end. Neighbours share an element where
 * they share its format and all formats around it: bold stays one `strong`. An empty text opens nothing.
 */
export function writeTextRun(nodes: readonly BodyNode[], from: number, out: HtmlWriter): number {
  let open = 0;
  let at = from;
  for (; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (!isText(node)) break;
    const wanted = node.format & PRINTED_FORMATS;
    if (wanted !== open) {
      const kept = open & AROUND[open ^ wanted]!;
      if (kept !== open) out.add(ENDS[open ^ kept]!);
      open = kept;
      if (node.text !== '' && wanted !== kept) {
        out.add(STARTS[wanted ^ kept]!);
        open = wanted;
      }
    }
    out.addText(node.text);
  }
  if (open !== 0) out.add(ENDS[open]!);
  return at;
}

const isText = (node: BodyNode): node is BodyNode & FormattedText => node.type === 'text';
