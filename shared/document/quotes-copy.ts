/** Whether the copy contains these words, whatever the quotation marks, dashes, case and white space around them. */
export function quotesCopy(words: string, copy: string): boolean {
  const wanted = plain(words);
  return wanted !== '' && plain(copy).includes(wanted);
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/["“”„«»'‘’‚‹›…]+|\.{3}/g, '')
    .replaceAll(/[\u2010-\u2015-]/g, '-')
    .replaceAll(/[\s\u200b\ufeff]+/g, ' ')
    .replaceAll(/^[\s.,;:!?।-]+|(?<![\s.,;:!?।-])[\s.,;:!?।-]+$/g, '');
