import { defineImportRule, sel } from '@lexical/html';
import { takeAttribution } from '../block-quote/take-attribution.dom';
import { $createPullQuote } from './node.dom';

/** `pull-quote`, WordPress' `wp-block-pullquote`, `c-pullquote--left`, `pull_quote`: however a house names the class. */
const IS_PULL_QUOTE =
  /(?:^|[\s_-])(?<!has-)pull[-_]?quote(?=$|\s|--|[-_](?:left|right|center|wide|block|box|wrap))/iu;

/** Pull quotes of other programs' pages, and our own. */
export const PullQuoteRule = defineImportRule({
  name: 'copydesk/pull-quote',
  match: sel.tag('aside', 'figure', 'blockquote', 'div', 'section'),
  $import: (_ctx, element, $next) => {
    if (!IS_PULL_QUOTE.test(element.className) || element.querySelector('img, h1, h2, h3')) return $next();
    const line = element.querySelector('.pull-quote-attribution');
    const named = line?.textContent.trim();
    line?.remove();
    const attribution = named ?? takeAttribution(element);
    const text = element.textContent.replace(/\s+/gu, ' ').trim();
    return text === '' ? $next() : [$createPullQuote(text, attribution)];
  },
});
