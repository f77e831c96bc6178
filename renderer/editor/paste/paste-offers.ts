import { markdownToHtml } from '@shared/intake/documents/markdown-to-html';
import { splitLines } from '@shared/intake/lines';
import { paragraphUnits } from '@shared/intake/unwrap';
import { html, joinHtml } from '@shared/html/html';

/** Plain words that mean more than they say, and what they mean as HTML. */
interface Offer {
  readonly is: 'markdown' | 'broken-lines';
  readonly markup: string;
}

/** Signs of Markdown that copy hardly ever has. Each one is enough. */
const SURE = [
  /^#{1,6} \S/mu,
  /(?<![\p{L}\p{N}*])\*\*\S(?:[^*\n]*\S)?\*\*(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_])__\S(?:[^_\n]*\S)?__(?![\p{L}\p{N}_])/u,
  /\[[^[\]\n]+\]\(<?https?:\/\/[^\s)]{1,2000}(?:\s"[^"]{0,500}")?\)/u,
  /^```/mu,
  /^\[caption\b[^\]]*\]\s*<img\b/mu,
];
/** Signs that count only in several lines in a row. */
const LINES = [/^ {0,8}[-*+] \S/u, /^ {0,8}\d{1,3}[.)] \S/u, /^> ?\S/u];

const MIN_LINES = 2;

function isMarkdown(words: string): boolean {
  if (SURE.some((sign) => sign.test(words))) return true;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return LINES.some((kind) =>
    lines.some(
      (_, at) => lines.slice(at, at + MIN_LINES).filter((line) => kind.test(line)).length === MIN_LINES,
    ),
  );
}

/** Longer text is not copy, and checking it takes time. */
const MAX_LETTERS = 400_000;

/** What plain words could become: formatted Markdown, or paragraphs joined from lines that were broken at a column. */
export function findOffer(words: string): Offer | null {
  if (words.length > MAX_LETTERS) return null;
  const text = words.replaceAll(/\r\n?/gu, '\n');
  if (isMarkdown(text)) return { is: 'markdown', markup: markdownToHtml(text).markup };
  const lines = splitLines(text);
  const units = paragraphUnits(lines);
  if (lines.length - units.length < MIN_LINES) return null;
  return {
    is: 'broken-lines',
    markup: joinHtml(units.map(({ text: unit }) => html`<p>${unit}</p>`)).toString(),
  };
}
