import { Marked } from 'marked';

/** HTML that people write into Markdown; anything else between angle brackets is what a reporter typed. */
const TAGS = new Set(
  'a abbr b blockquote br cite code del details div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small span strong sub summary sup time u ul'.split(
    ' ',
  ),
);

const isHtml = (source: string): boolean =>
  source.startsWith('<!--') || TAGS.has((/^<\/?([a-z][a-z0-9]*)\b/i.exec(source)?.[1] ?? '').toLowerCase());

/**
 * `false` lets marked read, `undefined` says that here is none. No tables: a story has none, and marked fills up every
 * short row, so that a few letters make a page of cells.
 */
const reader = new Marked({
  gfm: true,
  async: false,
  tokenizer: {
    table: () => undefined,
    html: (source) => (isHtml(source.trimStart()) ? false : undefined),
    tag: (source) => (isHtml(source) ? false : undefined),
  },
});

/**
 * What writing programs put over the text: `---`, lines of `key: value` with what belongs to them, `---`. Copy between two
 * rules is copy.
 */
const FRONT_MATTER =
  /^---\r?\n((?:(?:[\w-]{1,60}:(?:[ \t][^\n]*)?|#[^\n]*|[ \t]+[^\n]*|- [^\n]*)?\r?\n){0,100})---\r?\n/;

/** A Markdown text as HTML, which is not safe yet, and the lines that are above it as front matter. */
export function markdownToHtml(text: string): { readonly front: readonly string[]; readonly markup: string } {
  const found = FRONT_MATTER.exec(text);
  const front = (found?.[1] ?? '').split('\n').map((line) => line.trim());
  return { front: front.filter(Boolean), markup: reader.parse(text.slice(found?.[0].length ?? 0)) as string };
}
