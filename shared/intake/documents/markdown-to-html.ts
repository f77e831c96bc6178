import { Marked, Parser } from 'marked';
import { BoundedLexer, boundedMarkdown } from './bounded-markdown';

/** HTML that people write into Markdown; anything else between angle brackets is what a reporter typed. */
const TAGS = new Set(
  'a abbr b blockquote br cite code del details div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small span strong sub summary sup time u ul'.split(
    ' ',
  ),
);

const isHtml = (source: string): boolean =>
  source.startsWith('<!--') || TAGS.has((/^<\/?([a-z][a-z0-9]*)\b/i.exec(source)?.[1] ?? '').toLowerCase());

/** marked fills up every short row of a table, so a few letters could make a page of cells. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 500;

/** A line followed by one that could separate a table's head from its rows. */
const BEGINS_AS_TABLE = /^[^\n]*\n {0,3}[|:-][|: -]*(?:\n|$)/u;

/** Whether a table no larger than a story's may begin here. It looks no further than such a table would reach. */
function isSmallTable(source: string): boolean {
  if (!BEGINS_AS_TABLE.test(source)) return true;
  const head = source.slice(0, source.indexOf('\n'));
  if ((head.match(/\|/gu)?.length ?? 0) > MAX_COLUMNS) return false;
  let at = 0;
  for (let rows = 0; rows <= MAX_ROWS + 2; rows++) {
    const next = source.indexOf('\n', at);
    if (next < 0 || source.slice(at, next).trim() === '') return true;
    at = next + 1;
  }
  return false;
}

/** `false` lets marked read, `undefined` says that there is no table here. */
const reader = new Marked({
  gfm: true,
  async: false,
  tokenizer: {
    table: (source) => (isSmallTable(source) ? false : undefined),
    html: (source) => (isHtml(source.trimStart()) ? false : undefined),
    tag: (source) => (isHtml(source) ? false : undefined),
  },
});
const { defaults } = reader;
const blockHtml = (text: string): string => Parser.parse(new BoundedLexer(defaults).lex(text), defaults);
const inlineHtml = (text: string): string =>
  Parser.parseInline(new BoundedLexer(defaults).inlineTokens(text), defaults);

/**
 * What writing programs put over the text: `---`, lines of `key: value` with what belongs to them, `---`. Copy between two
 * rules is copy.
 */
const FRONT_MATTER =
  /^---\r?\n((?:(?:[\w-]{1,60}:(?:[ \t][^\n]*)?|#[^\n]*|[ \t][^\n]*|- [^\n]*)?\r?\n){0,100})---\r?\n/;

/** `[^1]: What the note says`, with the lines indented under it. */
const NOTE = /^ {0,3}\[\^([^\]\s]{1,50})\]:[ \t]*([^\n]*(?:\n(?: {2,}|\t)[^\n]*)*)\n?/gmu;
/** Who is quoted, on the last line of a quotation: a separate line that is not part of the quoted words. */
const SPEAKER = /^(>[^\n]*\S)\n(?=> ?(?:[—–―]|--) ?\p{L})/gmu;

/** The notes of a text, and the text without them and their marks. */
function takeNotes(text: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes = new Map<string, string>();
  const rest = text.replaceAll(NOTE, (whole, name: string, note: string) => {
    if (notes.has(name) || note.trim() === '') return whole;
    notes.set(name, note.replaceAll(/(?:(?<!\s)\s+)?\n\s*/gu, ' ').trim());
    return '\n';
  });
  if (notes.size === 0) return { text, notes: [] };
  const marked = rest.replaceAll(/\[\^([^\]\s]{1,50})\]/gu, (whole, name: string) =>
    notes.has(name) ? '' : whole,
  );
  return { text: marked, notes: [...notes.values()] };
}

/** A Markdown text as HTML, which is not safe yet, and the lines that are above it as front matter. */
export function markdownToHtml(text: string): { readonly front: readonly string[]; readonly markup: string } {
  const found = FRONT_MATTER.exec(text);
  const front = (found?.[1] ?? '').split('\n').map((line) => line.trim());
  const copy = takeNotes(text.slice(found?.[0].length ?? 0).replaceAll('\r\n', '\n'));
  const items = copy.notes.map((note, at) => `<li id="footnote-${at + 1}">${inlineHtml(note)}</li>`);
  const markup = blockHtml(boundedMarkdown(copy.text, isHtml).replaceAll(SPEAKER, '$1  \n'));
  return {
    front: front.filter(Boolean),
    markup: items.length > 0 ? `${markup}<ol>${items.join('')}</ol>` : markup,
  };
}
