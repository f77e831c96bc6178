import { defineImportRule, sel } from '@lexical/html';
import { isDashed, isDashedName } from '../../story/name-line';
import { takeAttribution } from '../block-quote/take-attribution.dom';
import { $createPullQuote } from './node.dom';

/** `pull-quote`, WordPress' `wp-block-pullquote`, `c-pullquote--left`, `pull_quote`: however a house names the class. */
const IS_PULL_QUOTE =
  /(?:^|[\s_-])(?<!has-)pull[-_]?quote(?=$|\s|--|[-_](?:left|right|center|wide|block|box|wrap))/iu;

const NAMES =
  /(?:^|[\s_-])(?:attribution|author|speaker|source|byline|cit(?:e|ation)|name|person)(?=$|[\s_-])/iu;

/** Takes the words of a line out, without the dash before them. */
function take(line: Element | undefined): string {
  line?.remove();
  return line?.textContent.replace(/^[\s—–―-]+/u, '').trim() ?? '';
}

/** The line that its class calls who said it, or our own mark of it. */
function takeNamed(element: Element): string {
  const lines = [...element.querySelectorAll('p, footer, .pull-quote-attribution')];
  const line = lines.findLast(({ className }) => NAMES.test(className));
  return lines.length > 1 ? take(line) : '';
}

/** `— Asha Rao` on the last line. */
function takeDashed(element: Element): string {
  const lines = [...element.querySelectorAll('p')];
  const last = lines.at(-1);
  const dashed = lines.filter(({ textContent }) => isDashed(textContent));
  const isName = dashed.length === 1 && isDashedName(last?.textContent ?? '');
  return lines.length > 1 && isName ? take(last) : '';
}

/** Pull quotes of other programs' pages, and our own. */
export const PullQuoteRule = defineImportRule({
  name: 'copydesk/pull-quote',
  match: sel.tag('aside', 'figure', 'blockquote', 'div', 'section'),
  $import: (_ctx, element, $next) => {
    if (!IS_PULL_QUOTE.test(element.className) || element.querySelector('img, h1, h2, h3')) return $next();
    const attribution = takeNamed(element) || takeAttribution(element) || takeDashed(element);
    for (const lineEnd of element.querySelectorAll('br')) lineEnd.replaceWith(' ');
    const text = element.textContent.replace(/\s+/gu, ' ').trim();
    return text === '' ? $next() : [$createPullQuote(text, attribution)];
  },
});
