import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  /** Check boxes for words that Replace all otherwise leaves unchanged. */
  ask: {
    name: 'Also change names: {count, plural, one {# speaker, credit or byline} other {# speakers, credits or bylines}}',
    quotation: 'Also change what people said: {count, plural, one {# place} other {# places}} in quotations',
    rights: 'Also change rights: {count, plural, one {# note} other {# notes}} about photos',
    address: 'Also change addresses: {count, plural, one {# link or slug} other {# links or slugs}}',
  },
  left: {
    name: '{count, plural, one {# name} other {# names}}',
    quotation: '{count, plural, one {# quotation} other {# quotations}}',
    rights: '{count, plural, one {# note on rights} other {# notes on rights}}',
    address: '{count, plural, one {# address} other {# addresses}}',
  },
  replacedIn: '{count, plural, one {# place} other {# places}} replaced',
  leftAsIs: '{count, plural, one {{what} left as it is} other {{what} left as they are}}',
  notChanged: '{where} not changed: {reason}',
  addressOfALink: 'Address of a link',
  quotation: 'Quotation',
  text: 'Text',
  ofBlock: '{field} of {block} {nth}',
  blockNth: '{field} {nth}',
  notFound: 'Not found',
  at: '{nth} of {count}',
  findInTheStory: 'Find in the story',
  find: 'Find',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  closeFind: 'Close find',
  replaceWith: 'Replace with',
  replace: 'Replace',
  replaceAll: 'Replace all',
  keepCase: 'Keep the case of the replaced words',
  undoTheReplacement: 'Undo the replacement',
});
