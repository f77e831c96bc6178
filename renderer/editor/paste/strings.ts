import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  aboutThePaste: 'About the paste',
  leftOut: {
    hidden: '{count, plural, one {# hidden passage} other {# hidden passages}}',
    comment: '{count, plural, one {# comment} other {# comments}}',
    deletion: '{count, plural, one {# tracked deletion} other {# tracked deletions}}',
    struck: '{count, plural, one {# struck-out passage} other {# struck-out passages}}',
    field: '{count, plural, one {# form field} other {# form fields}}',
    embed: '{count, plural, one {# embed} other {# embeds}}',
    drawing: '{count, plural, one {# drawing with words} other {# drawings with words}}',
    tracker: '{count, plural, one {# link tracker} other {# link trackers}}',
  },
  looksLikeMarkdown: 'This looks like Markdown.',
  formatIt: 'Format it',
  brokenLines: 'The lines were broken to fit a page.',
  joinThem: 'Join them',
  closeMessage: 'Close message',
  leftOutOfThePaste: 'Left out of the paste: {what}.',
  insertionsKept: '{count, plural, one {# tracked insertion was} other {# tracked insertions were}} kept.',
  pastedPlain: 'The formatting was left out, because some words would have been lost with it.',
  strokesDropped:
    '{count, plural, one {# struck-out passage is} other {# struck-out passages are}} no longer struck out.',
  hide: 'Hide',
  show: 'Show',
  bringItBack: 'Bring it back',
  whatWasLeftOut: 'What was left out',
  bringBackThese: 'Bring back {what}',
  bringBack: 'Bring back',
  insertionsInTheCopy: '{count, plural, one {# tracked insertion} other {# tracked insertions}} in the copy',
  strokesInTheCopy:
    '{count, plural, one {# passage in the copy that was struck out} other {# passages in the copy that were struck out}}',
});
