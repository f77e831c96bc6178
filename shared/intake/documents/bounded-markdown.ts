import { Lexer, type Token } from 'marked';
import { beyond, DOCUMENT_LIMITS } from './limits';

/** For each of these, marked searches the rest of the paragraph for its other half. */
const PAIRED = /[*_~<]/gu;
/** Signs looked at for paired marks in a whole text: twenty times what a long story with much emphasis needs. */
const MOST_LOOKS = 100_000_000;
/** Emphasis within emphasis. */
const MAX_DEPTH = 20;

/** Reads a Markdown text in a time that grows with its length. A paragraph of unpaired marks stays text. */
export class BoundedLexer extends Lexer {
  private looksLeft = MOST_LOOKS;
  private depth = 0;

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const looks = (source.match(PAIRED)?.length ?? 0) * source.length;
    if (this.depth >= MAX_DEPTH || looks > this.looksLeft) {
      tokens.push({ type: 'text', raw: source, text: source, escaped: false });
      return tokens;
    }
    this.looksLeft -= looks;
    this.depth += 1;
    try {
      return super.inlineTokens(source, tokens);
    } finally {
      this.depth -= 1;
    }
  }
}

const MARK = String.raw`(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
/** Deeper in quotations and lists, or indented further, than any line of a story; a divider of dashes does not count. */
const TOO_DEEP = new RegExp(
  String.raw`^(?![ \t]*([-+*])(?:[ \t]*\1)*[ \t]*$)((?:[ \t]*${MARK}){12}[ \t]*|[ \t]{80,})(?:(?=[>+*-])|(\d{1,9})(?=[.)]))`,
  'gmu',
);

/** marked joins lines that begin with markup we do not read one at a time, copying all the previous ones each time. */
const MOST_UNREAD = 1_000;

/**
 * A Markdown text that marked reads in a time that grows with its length: marks nested deeper than any story's become words.
 * @param isRead whether markup that begins so is read as such
 * @throws AppError `TOO_LARGE` with more lines than a document may have paragraphs
 */
export function boundedMarkdown(text: string, isRead: (markup: string) => boolean): string {
  if ((text.match(/^[^\n]/gmu)?.length ?? 0) > DOCUMENT_LIMITS.paragraphs) throw beyond('paragraphs');
  let unread = 0;
  return text
    .replaceAll(TOO_DEEP, '$2$3\\')
    .replaceAll(/^( {0,3})(<[^\n]{0,30})/gmu, (line, indent: string, markup: string) => {
      if (isRead(markup)) return line;
      unread += 1;
      return unread > MOST_UNREAD ? `${indent}\\${markup}` : line;
    });
}
