import { defineImportRule, type DOMImportContext, sel } from '@lexical/html';
import { $isTextNode, type LexicalNode } from 'lexical';
import { isDashed, isDashedName } from '../../story/name-line';
import { $takeAttribution } from '../block-quote/take-attribution.dom';
import { $inOneLine, $tidyLine } from '../slot-line/in-one-line.dom';
import { $createPullQuote } from './node.dom';

/** `pull-quote`, WordPress' `wp-block-pullquote`, `c-pullquote--left`, `pull_quote`: however a house names the class. */
const IS_PULL_QUOTE =
  /(?:^|[\s_-])(?<!has-)pull[-_]?quote(?=$|\s|--|[-_](?:left|right|center|wide|block|box|wrap))/iu;

const NAMES =
  /(?:^|[\s_-])(?:attribution|author|speaker|source|byline|cit(?:e|ation)|name|person)(?=$|[\s_-])/iu;

/** The line that its class calls who said it, or our own mark of it. */
function namedLine(element: Element): Element | undefined {
  const lines = [...element.querySelectorAll('p, footer, .pull-quote-attribution')];
  const line = lines.findLast(({ className }) => NAMES.test(className));
  return lines.length > 1 ? line : undefined;
}

/** `— Asha Rao` on the last line. */
function dashedLine(element: Element): Element | undefined {
  const lines = [...element.querySelectorAll('p')];
  const last = lines.at(-1);
  const dashed = lines.filter(({ textContent }) => isDashed(textContent));
  const isName = dashed.length === 1 && isDashedName(last?.textContent ?? '');
  return lines.length > 1 && isName ? last : undefined;
}

/** What an element says, in one line, with its links and looks. */
const $lineOf = (ctx: DOMImportContext, element: Element): readonly LexicalNode[] =>
  $tidyLine($inOneLine(ctx.$importChildren(element)).line);

/** The words of a line, which is taken out of the page, without the dash before them. */
function $take(ctx: DOMImportContext, line: Element | undefined): readonly LexicalNode[] {
  if (!line) return [];
  line.remove();
  const [first, ...others] = $lineOf(ctx, line);
  if (!$isTextNode(first)) return first ? [first, ...others] : [];
  first.setTextContent(first.getTextContent().replace(/^[\s—–―-]+/u, ''));
  return first.getTextContent() === '' ? others : [first, ...others];
}

/** Pull quotes of other programs' pages, and our own. */
export const PullQuoteRule = defineImportRule({
  name: 'copydesk/pull-quote',
  match: sel.tag('aside', 'figure', 'blockquote', 'div', 'section'),
  $import: (ctx, element, $next) => {
    if (!IS_PULL_QUOTE.test(element.className) || element.querySelector('img, h1, h2, h3')) return $next();
    if (element.textContent.trim() === '') return $next();
    const named = $take(ctx, namedLine(element));
    const cited = named.length > 0 ? named : $takeAttribution(ctx, element);
    const attribution = cited.length > 0 ? cited : $take(ctx, dashedLine(element));
    for (const lineEnd of element.querySelectorAll('br')) lineEnd.replaceWith(' ');
    const text = $lineOf(ctx, element);
    return text.length === 0 ? $next() : [$createPullQuote(text, attribution)];
  },
});
